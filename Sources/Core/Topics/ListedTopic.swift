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
    /// - Parameters:
    ///   - involved: who has part in a topic, where that is known.
    ///   - upto: the viewer's read position in the topic's channel.
    func listed(
        _ lines: [TopicLine],
        for viewer: Viewer?,
        involved: [ID<Topic>: Set<ID<Member>>] = [:],
        readUpto upto: (Topic) -> Int64
    ) throws -> [ListedTopic] {
        let others = lines.map(\.topic).filter { involved[$0.id] == nil }
        let own = try viewer.map { others.isEmpty ? [] : try topics.withPart(of: $0.member, among: others) } ?? []
        let moved = lines.filter { $0.mover != viewer?.member && $0.movedEvent > upto($0.topic) }.map(\.topic.id)
        let read = try viewer.map { moved.isEmpty ? [:] : try topicReadings.upto([$0.member], among: moved)[$0.member] ?? [:] } ?? [:]
        return lines.map { line in
            ListedTopic(
                topic: line.topic,
                look: line.look,
                isUnread: viewer != nil && line.mover != viewer?.member
                    && line.movedEvent > max(upto(line.topic), read[line.topic.id] ?? 0),
                hasPart: viewer.map { involved[line.topic.id]?.contains($0.member) ?? own.contains(line.topic.id) } ?? false,
                lastReplies: [line.previousReply, line.lastReply].compactMap { $0 }
            )
        }
    }
}
