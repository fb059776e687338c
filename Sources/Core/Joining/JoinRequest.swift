import SQLCore

/// An application whose address is proved and whose body nobody knows yet.
package struct JoinRequest: Sendable, Hashable {
    package let id: ID<JoinRequest>
    package let mail: MailAddress
    package let name: String
    package let reading: String
    package let section: String
    package let job: String
    /// The body as the applicant calls it.
    package let organisation: String
    package let state: State
    let language: String?
    let agreement: String
    package let createdAt: Moment

    package enum State: String, Sendable, SQLBindable, SQLReadable {
        case waiting, accepted, refused
    }
}

extension JoinRequest {
    static let columns: SQL =
        "r.id, r.mail, r.name, r.reading, r.section, r.job, r.organisation_name, r.state, r.language, r.created_at, r.versions"

    init(_ row: Row) throws {
        id = try row[0]
        mail = try row[1]
        name = try row[2]
        reading = try row[3]
        section = try row[4]
        job = try row[5]
        organisation = try row[6]
        state = try row[7]
        language = try row[8]
        createdAt = try row[9]
        agreement = try row[10] ?? ""
    }
}
