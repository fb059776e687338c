/// An index token. The first letter is its kind, so that the word 税 and the kanji 税 are distinct.
package struct Token: Hashable, Sendable {
    package enum Kind: Character, Sendable {
        case word = "w"
        case bigram = "b"
        case kanji = "k"
        /// The reading of a word with kanji, in hiragana.
        case reading = "r"
        /// No text: the type of the document.
        case mark = "m"
    }

    /// Kind and letters: `w真岡`, `b真岡`, `k真`.
    package let text: String

    init(_ kind: Kind, _ letters: some Sequence<Unicode.Scalar>) {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: kind.rawValue.unicodeScalars)
        view.append(contentsOf: letters)
        text = String(view)
    }

    /// A token of every card, so that one is found quickly among a million posts.
    static let card = Token(.mark, "card".unicodeScalars)

    /// The letters without the kind.
    var letters: Substring { text.dropFirst() }
    var isReading: Bool { text.utf8.first == UInt8(ascii: "r") }
    var isWord: Bool { text.utf8.first == UInt8(ascii: "w") }
}
