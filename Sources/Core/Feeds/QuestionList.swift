/// A page of the questions that a viewer may read, in the filter's order.
package struct QuestionList: Sendable {
    package static let length = 30

    package let questions: [ListedQuestion]
    package let hasMore: Bool
}

extension ReadTransaction {
    /// - Parameter id: the last question of the previous page.
    package func questionList(
        _ filter: QuestionFilter,
        behind id: ID<Topic>? = nil,
        limit: Int = QuestionList.length,
        for viewer: Viewer?
    ) throws -> QuestionList {
        let readable = try channels.readable(by: viewer).filter { $0.space.kind != .practice }
        let topics = try questionLists.questions(
            in: readable.map(\.channel.id),
            ofFields: filter.fits(readable),
            filter,
            behind: id,
            limit: limit + 1
        )
        let shown = topics.prefix(limit)
        let openings = try posts.all(shown.map(\.opening), bodyLimit: 1_000)
        let places = readable.keyed(by: \.channel.id, \.channel)
        return QuestionList(
            questions: shown.compactMap { topic in
                guard let opening = openings[topic.opening], let channel = places[topic.channel] else { return nil }
                return ListedQuestion(topic: topic, opening: opening, channel: channel)
            },
            hasMore: topics.count > limit
        )
    }

    /// The number of matching questions per state, ignoring the filter's state.
    package func questionCounts(_ filter: QuestionFilter, for viewer: Viewer?) throws -> [Topic.QuestionState: Int] {
        let readable = try channels.readable(by: viewer).filter { $0.space.kind != .practice }
        return try questionLists.counts(in: readable.map(\.channel.id), ofFields: filter.fits(readable), filter)
    }
}

extension QuestionFilter {
    /// The channels matching one of the fields.
    fileprivate func fits(_ readable: [ChannelAccess]) -> [ID<Channel>] {
        let fields = fields.map(\.folded).filter { !$0.isEmpty }
        return readable.filter { access in
            fields.contains { access.channel.name.folded.contains($0) || access.space.name.folded.contains($0) }
        }
        .map(\.channel.id)
    }
}
