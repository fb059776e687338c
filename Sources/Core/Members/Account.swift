/// An active member with what letters to them need.
struct Account: Sendable, Hashable {
    let member: ID<Member>
    let name: String
    let mail: MailAddress
    let language: String?
}
