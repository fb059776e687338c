/// An active member with what letters to them need.
struct Account: Sendable, Hashable {
    let member: ID<Member>
    let name: String
    let mail: MailAddress
    let language: String?

    /// - Parameter asked: the language to write in where the member has not chosen one.
    func addressee(_ asked: String?) -> Recipient {
        Recipient(mail: mail, name: name, language: language ?? Preferences.language(asked))
    }
}
