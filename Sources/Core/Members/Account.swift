/// An active member with the fields that mail to them needs.
struct Account: Sendable, Hashable {
    let member: ID<Member>
    let name: String
    let mail: MailAddress
    let language: String?
}
