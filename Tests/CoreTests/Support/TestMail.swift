import SQLCore

/// A row of the mail queue.
struct TestMail: Sendable, Equatable {
    let mail: String
    let subject: String
    let body: String
    let attempts: Int
    let nextAt: Int64?
    let isSent: Bool
    let failure: String?

    init(_ row: inout RowReader) throws {
        mail = try row.next()
        subject = try row.next()
        body = try row.next()
        attempts = try row.next()
        nextAt = try row.next()
        isSent = try row.nextHasValue()
        failure = try row.next()
    }

    static let query: SQL = "SELECT mail, subject, body, attempts, next_at, sent_at, failure FROM letter ORDER BY id"
}
