import SQLCore

/// The displayed data of a result.
struct FoundDocument {
    let key: Key
    let topic: Key
    let place: Key
    let kind: String
    let state: String?
    let author: Key?
    let body: Key?
    let marks: SearchDocument.Marks
    let at: Int64

    /// Without the row id.
    static let columns: SQL = "d.key, d.topic, d.place, d.kind, d.state, d.author, d.body, d.marks, d.at"

    init(_ row: inout RowReader) throws {
        key = try row.next()
        topic = try row.next()
        place = try row.next()
        kind = try row.next()
        state = try row.next()
        author = try row.next()
        body = try row.next()
        marks = SearchDocument.Marks(rawValue: try row.next())
        at = try row.next()
    }
}
