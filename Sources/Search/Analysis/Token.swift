/// A token as it stands in the index. The first letter tells what it is, so that the word 税 and the kanji 税 are two things.
package struct Token: Hashable, Sendable {
    package enum Kind: Character, Sendable {
        case word = "w"
        case bigram = "b"
        case kanji = "k"
    }

    /// Kind and letters: `w真岡`, `b真岡`, `k真`.
    package let text: String

    init(_ kind: Kind, _ letters: some Sequence<Unicode.Scalar>) {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: kind.rawValue.unicodeScalars)
        view.append(contentsOf: letters)
        text = String(view)
    }

    /// What stands behind the kind.
    var letters: Substring { text.dropFirst() }
    var isWord: Bool { text.utf8.first == UInt8(ascii: "w") }
}
