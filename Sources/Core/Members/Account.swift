/// An active member with the fields that mail to them needs.
struct Account: Sendable, Hashable {
    let member: ID<Member>
    let name: String
    let mail: MailAddress
    let language: String?

    /// - Parameter asked: the fallback language when the member has not chosen one.
    func addressee(_ asked: String?) -> Recipient {
        Recipient(mail: mail, name: name, language: language ?? Preferences.language(asked))
    }
}
