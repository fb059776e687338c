import SQLCore

/// Questions of many channels.
struct QuestionListStore {
    let tx: any Transaction

    /// The newest first: those asked before `cursor`, without those whose opening was withdrawn.
    /// - Parameters:
    ///   - channels: what the asker may read.
    ///   - ofFields: those of them that are of one of the filter's fields.
    func questions(
        in channels: [ID<Channel>],
        ofFields: [ID<Channel>],
        _ filter: QuestionFilter,
        before cursor: ID<Topic>?,
        limit: Int
    ) throws -> [Topic] {
        var condition = Self.condition(channels, ofFields, filter)
        if let state = filter.state { condition = "\(condition) AND t.state = \(state)" }
        if let cursor { condition = "\(condition) AND t.id < \(cursor)" }
        return try tx.rows("SELECT \(Topic.columns) \(Self.sources) WHERE \(condition) ORDER BY t.id DESC LIMIT \(limit)") { row in
            try Topic(row)
        }
    }

    /// How many there are of each state, whatever state the filter names.
    func counts(in channels: [ID<Channel>], ofFields: [ID<Channel>], _ filter: QuestionFilter) throws -> [Topic.QuestionState: Int] {
        let condition = Self.condition(channels, ofFields, filter)
        let counts = try tx.rows("SELECT t.state, count(*) \(Self.sources) WHERE \(condition) GROUP BY t.state") { row in
            (try row[0] as Topic.QuestionState, try row[1] as Int)
        }
        return Dictionary(counts) { first, _ in first }
    }

    private static let sources: SQL = """
        FROM topic t JOIN post p ON p.id = t.opening JOIN seat st ON st.id = p.seat JOIN organisation o ON o.id = st.organisation
        """

    private static func condition(_ channels: [ID<Channel>], _ ofFields: [ID<Channel>], _ filter: QuestionFilter) -> SQL {
        var condition: SQL = "t.channel IN \(list: channels) AND t.kind = \(Topic.Kind.question) AND p.withdrawn_at IS NULL"
        if let code = filter.prefecture { condition = "\(condition) AND p.voice <> 'masked' AND o.prefecture = \(code)" }
        if filter.isOfPlaces { condition = "\(condition) AND (\(places(filter.regions)) OR t.channel IN \(list: ofFields))" }
        return condition
    }

    /// What a mask shows of a body ends with its region.
    private static func places(_ regions: Set<Region>) -> SQL {
        let codes = Prefecture.codes.filter { code in Region(prefecture: code).map(regions.contains) ?? false }
        return regions.sorted { $0.rawValue < $1.rawValue }.reduce("(p.voice <> 'masked' AND o.prefecture IN \(list: codes))") {
            all,
            region in
            "\(all) OR (p.voice = 'masked' AND p.mask LIKE \("%:" + region.rawValue))"
        }
    }
}

extension Snapshot {
    var questionLists: QuestionListStore { QuestionListStore(tx: tx) }
}
