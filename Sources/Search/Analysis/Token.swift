/// A token as it stands in the index. The first letter tells what it is, so that the word 税 and the kanji 税 are two things.
package struct Token: Hashable, Sendable {
    package enum Kind: Character, Sendable {
        case word = "w"
        case bigram = "b"
        case kanji = "k"
        /// How a word with kanji is read, in hiragana.
        case reading = "r"
        /// No letters of a text: what the document is.
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

    /// Stands in every card, so that few rows are looked at to find one among a million posts.
    static let card = Token(.mark, "card".unicodeScalars)

    /// What stands behind the kind.
    var letters: Substring { text.dropFirst() }
    var isReading: Bool { text.utf8.first == UInt8(ascii: "r") }
    var isWord: Bool { text.utf8.first == UInt8(ascii: "w") }
}
