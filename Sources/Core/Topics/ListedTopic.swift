/// A topic in a list, before its posts are loaded: enough to tell whether its card has been written already.
package struct ListedTopic: Sendable {
    package let topic: Topic
    /// The last event after which the card can look different. Cards of one topic with equal looks are equal for all who have no part in it.
    package let look: Int64
    /// Whether others moved the topic since the viewer last read the channel or the topic.
    package let isUnread: Bool
    /// Whether the viewer wrote in the topic or reacted to its opening: they see something of their own.
    package let hasPart: Bool
    /// The posts a list shows of it.
    let lastReplies: [ID<Post>]

    var posts: [ID<Post>] { [topic.opening] + lastReplies + [topic.accepted].compactMap { $0 } }
}

extension ReadTransaction {
    /// - Parameter upto: the event up to which the viewer has read the channel of that topic.
    func listed(_ lines: [TopicLine], for viewer: Viewer?, readUpto upto: (Topic) -> Int64) throws -> [ListedTopic] {
        let own = try viewer.map { try topics.withPart(of: $0.member, among: lines.map(\.topic)) } ?? []
        let read = try viewer.map { try topicReadings.upto([$0.member], among: lines.map(\.topic.id))[$0.member] ?? [:] } ?? [:]
        return lines.map { line in
            ListedTopic(
                topic: line.topic,
                look: line.look,
                isUnread: viewer != nil && line.mover != viewer?.member
                    && line.movedEvent > max(upto(line.topic), read[line.topic.id] ?? 0),
                hasPart: own.contains(line.topic.id),
                lastReplies: [line.previousReply, line.lastReply].compactMap { $0 }
            )
        }
    }
}
