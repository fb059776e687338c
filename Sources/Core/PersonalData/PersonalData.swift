import Foundation

/// A piece of text that may identify a person, or is a credential.
///
/// Simple rules with few false alarms and no guarantee: the writer is shown the findings and decides. Numbers of twelve digits count only
/// with a valid check digit, names only beside an address or sensitive facts, and toll-free numbers not at all.
package struct PersonalData: Sendable, Hashable {
    package enum Kind: String, CaseIterable, Sendable {
        case myNumber = "my-number"
        case phone, mail, birth, resident, trouble, account, pension, password
        /// Text that identifies a masked writer.
        case writer
    }

    package let kind: Kind
    /// As it is in the text.
    package let text: String

    /// All findings, in the order of the kinds.
    /// - Parameters:
    ///   - known: words that stood there before; what is in them is not told again.
    ///   - voice: nil where none is chosen yet.
    ///   - writer: is looked for where the voice withholds them.
    package static func all(in text: String, beyond known: String = "", voice: Voice? = .personal, by writer: Viewer? = nil)
        -> [PersonalData]
    {
        // Normalised as it would be stored: an invisible character would hide a number here, but not from readers.
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
    /// The pieces that the writer has not confirmed.
    package func unconfirmed(_ confirmed: String) -> [PersonalData] {
        let kept = Set(confirmed.split(whereSeparator: \.isNewline).map(String.init))
        return filter { !kept.contains($0.text) }
    }

    /// The form value that confirms these pieces.
    package var confirmation: String { map(\.text).joined(separator: "\n") }
}
