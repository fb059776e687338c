import Foundation

/// A piece of a text that may tell who a person is, or open a door.
///
/// Modest rules with few false alarms, not a promise: what they find is shown to the writer, who decides. Numbers of twelve digits count only
/// with the right check digit, names only beside an address or what nobody would want told, and lines of free telephone numbers not at all.
package struct PersonalData: Sendable, Hashable {
    package enum Kind: String, CaseIterable, Sendable {
        case myNumber = "my-number"
        case phone, mail, birth, resident, trouble, account, pension, password
        /// What names the writer, who withholds their body.
        case writer
    }

    package let kind: Kind
    /// As it stands in the text.
    package let text: String

    /// What is found, in the order of the kinds.
    /// - Parameters:
    ///   - known: words that stood there before; what is in them is not told again.
    ///   - voice: nil where none is chosen yet.
    ///   - writer: is looked for where the voice withholds them.
    package static func all(in text: String, beyond known: String = "", voice: Voice? = .personal, by writer: Viewer? = nil)
        -> [PersonalData]
    {
        // As it would be kept: a sign that nobody sees would hide a number from here, and not from readers.
        let text = VisibleText(text).text.precomposedStringWithCanonicalMapping
        let signs = PersonalDataSigns(text)
        guard !signs.isHarmless || voice == .masked else { return [] }
        let reader = PersonalDataReader(text, signs)
        var known = known.isEmpty ? [] : Set(all(in: known, voice: voice, by: writer))
        let found: [[PersonalData]] = [
            reader.myNumbers(), reader.phones(), reader.mails(), reader.births(), reader.residents(), reader.troubles(), reader.accounts(),
            reader.pensions(), reader.passwords(), voice == .masked ? writer.map(reader.names) ?? [] : [],
        ]
        return found.joined().filter { known.insert($0).inserted }
    }
}

extension [PersonalData] {
    /// The pieces that the writer has not said to keep.
    package func unconfirmed(_ confirmed: String) -> [PersonalData] {
        let kept = Set(confirmed.split(whereSeparator: \.isNewline).map(String.init))
        return filter { !kept.contains($0.text) }
    }

    /// What says that these pieces are to be kept.
    package var confirmation: String { map(\.text).joined(separator: "\n") }
}
