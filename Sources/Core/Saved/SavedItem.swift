import SQLCore

/// あとで読む: a post that a member saved for themselves. The opening post stands for its topic.
package struct SavedItem: Sendable {
    /// The maximum number per member.
    package static let limit = 500

    package let id: ID<SavedItem>
    package let post: ID<Post>
    /// Empty when there is none.
    package let note: String
    package let savedAt: Moment
}

extension Post {
    /// What stands against saving it.
    /// - Parameter count: the number of items that the member has.
    func objectionToSave(besides count: Int) -> Refusal? {
        if withdrawal != nil { return .forbidden("saved.withdrawn") }
        return count < SavedItem.limit ? nil : .conflict(Refusal.Reason("saved.full", ["limit": "\(SavedItem.limit)"]))
    }
}

extension SavedItem {
    static let columns: SQL = "s.id, s.post, s.note, s.saved_at"

    init(_ row: inout RowReader) throws {
        id = try row.next()
        post = try row.next()
        note = try row.next()
        savedAt = try row.next()
    }
}
