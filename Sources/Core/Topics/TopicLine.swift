import SQLCore

/// A topic as one row of a list, before its posts are loaded.
struct TopicLine {
    let topic: Topic
    let lastReply: ID<Post>?
    let previousReply: ID<Post>?
    let movedEvent: Int64
    let mover: ID<Member>

    static let columns: SQL = "\(Topic.columns), t.last_reply, t.previous_reply, t.moved_event, t.mover"

    init(_ row: any Row) throws {
        topic = try Topic(row)
        lastReply = try row[10]
        previousReply = try row[11]
        movedEvent = try row[12]
        mover = try row[13]
    }

    /// The posts a list shows of it.
    var posts: [ID<Post>] { [topic.opening] + [previousReply, lastReply, topic.accepted].compactMap { $0 } }
}
