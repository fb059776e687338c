/// A piece of a text that may tell who a person is.
///
/// Modest rules with few false alarms, not a promise: what they find is shown to the writer, who decides. Numbers of twelve digits count only
/// with the right check digit, names only beside an address, and lines of free telephone numbers not at all.
package struct PersonalData: Sendable, Hashable {
    package enum Kind: String, CaseIterable, Sendable {
        case myNumber = "my-number"
        case phone, mail, birth, resident
    }

    package let kind: Kind
    /// As it stands in the text.
    package let text: String

    /// What is found, in the order of the kinds.
    package static func all(in text: String) -> [PersonalData] {
        let reader = PersonalDataReader(text)
        var known: Set<PersonalData> = []
        return (reader.myNumbers() + reader.phones() + reader.mails() + reader.births() + reader.residents()).filter {
            known.insert($0).inserted
        }
    }
}
