import SQLCore

/// An application with a confirmed address and an unknown organisation.
package struct JoinRequest: Sendable, Hashable {
    package let id: ID<JoinRequest>
    package let mail: MailAddress
    package let name: String
    package let reading: String
    package let section: String
    package let job: String
    /// The organisation's name as typed by the applicant.
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

    init(_ row: inout RowReader) throws {
        id = try row.next()
        mail = try row.next()
        name = try row.next()
        reading = try row.next()
        section = try row.next()
        job = try row.next()
        organisation = try row.next()
        state = try row.next()
        language = try row.next()
        createdAt = try row.next()
        agreement = try row.next() ?? ""
    }
}
