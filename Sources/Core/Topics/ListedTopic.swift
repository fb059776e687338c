/// A topic in a list, before its posts are loaded: enough to find a cached list item.
package struct ListedTopic: Sendable {
    package let topic: Topic
    /// The last event that can have changed the list item. List items of a topic with equal values are equal for all uninvolved viewers.
    package let look: Int64
    /// Whether others changed the topic since the viewer last read the channel or the topic.
    package let isUnread: Bool
    /// Whether the viewer wrote in the topic or reacted to its opening post: their list item is personal.
    package let hasPart: Bool
    /// The posts shown in the list.
    let lastReplies: [ID<Post>]

    var posts: [ID<Post>] { [topic.opening] + lastReplies + [topic.accepted].compactMap { $0 } }
}

extension ReadTransaction {
    /// - Parameter upto: the viewer's read position in the topic's channel.
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
