import SQLCore

/// Questions across channels.
struct QuestionListStore {
    let tx: any Transaction

    /// The questions after `cursor` in the filter's order, except withdrawn ones.
    /// - Parameters:
    ///   - channels: those the asker may read.
    ///   - ofFields: those of them that match one of the filter's fields.
    func questions(
        in channels: [ID<Channel>],
        ofFields: [ID<Channel>],
        _ filter: QuestionFilter,
        behind cursor: ID<Topic>?,
        limit: Int
    ) throws -> [Topic] {
        var condition = condition(channels, ofFields, filter)
        if let state = filter.state { condition = "\(condition) AND t.state = \(state)" }
        if let cursor { condition = "\(condition) AND t.id \(filter.oldestFirst ? ">" : "<" as SQL) \(cursor)" }
        let order: SQL = filter.oldestFirst ? "ASC" : "DESC"
        return try tx.rows("SELECT \(Topic.columns) \(condition) ORDER BY t.id \(order) LIMIT \(limit)") { row in try Topic(&row) }
    }

    /// The number of questions per state, ignoring the filter's state.
    func counts(in channels: [ID<Channel>], ofFields: [ID<Channel>], _ filter: QuestionFilter) throws -> [Topic.QuestionState: Int] {
        let counts = try tx.rows("SELECT t.state, count(*) \(condition(channels, ofFields, filter)) GROUP BY t.state") { row in
            (try row.next() as Topic.QuestionState, try row.next() as Int)
        }
        return Dictionary(counts) { first, _ in first }
    }

    private func condition(_ channels: [ID<Channel>], _ ofFields: [ID<Channel>], _ filter: QuestionFilter) -> SQL {
        var sources: SQL = "FROM topic t"
        var condition: SQL = """
            \(TopicStore.stands(in: channels, tx.words)) AND t.kind = 'question' AND \(TopicStore.isThere)
            """
        if filter.prefecture != nil || filter.isOfPlaces {
            // The post is read only for masked questions.
            sources = """
                \(sources) LEFT JOIN organisation o ON o.id = t.organisation LEFT JOIN post p ON p.id = t.opening AND t.organisation IS NULL
                """
        }
        if let code = filter.prefecture { condition = "\(condition) AND o.prefecture = \(code)" }
        if filter.isOfPlaces { condition = "\(condition) AND (\(Self.places(filter.regions)) OR t.channel IN \(list: ofFields))" }
        if let asker = filter.asker { condition = "\(condition) AND t.opening IN (SELECT id FROM post WHERE author = \(asker))" }
        return "\(sources) WHERE \(condition)"
    }

    /// Masks that end with one of the regions.
    private static func places(_ regions: Set<Region>) -> SQL {
        let codes = Prefecture.codes.filter { code in Region(prefecture: code).map(regions.contains) ?? false }
        return regions.sorted { $0.rawValue < $1.rawValue }.reduce("o.prefecture IN \(list: codes)") { all, region in
            "\(all) OR p.mask LIKE \("%:" + region.rawValue)"
        }
    }
}

extension ReadTransaction {
    var questionLists: QuestionListStore { QuestionListStore(tx: tx) }
}
