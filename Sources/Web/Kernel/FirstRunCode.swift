import Core

/// The one-time code printed on the console of a new community: its holder may create the first operator.
package struct FirstRunCode: Sendable {
    package let text: String

    /// 16 letters in groups of four, easy to read aloud and type.
    package init() {
        var generator = SystemRandomNumberGenerator()
        let letters = Array("abcdefghjkmnpqrstvwxyz23456789")
        text = (0..<4).map { _ in String((0..<4).compactMap { _ in letters.randomElement(using: &generator) }) }.joined(separator: "-")
    }

    func matches(_ typed: String) -> Bool {
        let typed = Array(typed.lowercased().filter { !$0.isWhitespace }.utf8)
        let code = Array(text.utf8)
        guard typed.count == code.count else { return false }
        // Compares every byte (constant time), so that timing does not reveal the first difference.
        return zip(typed, code).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
    }
}
