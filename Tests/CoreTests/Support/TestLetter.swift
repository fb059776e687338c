import SQLCore

/// A row of the table of letters.
struct TestLetter: Sendable, Equatable {
    let mail: String
    let subject: String
    let body: String
    let attempts: Int
    let nextAt: Int64?
    let isSent: Bool
    let failure: String?

    init(_ row: Row) throws {
        mail = try row[0]
        subject = try row[1]
        body = try row[2]
        attempts = try row[3]
        nextAt = try row[4]
        isSent = !row.isNull(5)
        failure = try row[6]
    }

    static let query: SQL = "SELECT mail, subject, body, attempts, next_at, sent_at, failure FROM letter ORDER BY id"
}
