/// A page of a channel as a table or a list.
package struct TablePage: Sendable {
    package static let length = 50

    package let access: ChannelAccess
    package let types: [OfferedType]
    package let shown: OfferedType
    package let definition: TypeDefinition
    /// The fields that have a column; none in a list.
    package let columns: [TypeField]
    package let query: TableQuery
    /// Whether it is as it opens: only then it changes while it is open.
    package let isStandard: Bool
    package let items: [TypedItem]
    package let hasMore: Bool
    /// How many stand in each state.
    package let counts: [String?: Int]
    package let organisations: [ID<Organisation>: Organisation]
    package let cursor: Int64
}

extension ReadTransaction {
    /// - Parameters:
    ///   - view: a table or a list.
    ///   - query: nil for the order that the type says.
    package func tablePage(
        _ channel: ID<Channel>,
        _ view: TypeView.Kind = .table,
        of key: String? = nil,
        _ query: TableQuery? = nil,
        for viewer: Viewer?
    ) throws -> TablePage {
        let access = try channels.access(channel, by: viewer)
        let (types, shown, definition) = try shown(view, key, in: access)
        let standard = definition.view(view)
        // Without a field to go by, what was started last comes first.
        let opening = TableQuery(order: standard?.order, descending: standard?.order == nil || standard?.descending == true)
        var query = query ?? opening
        // What the type has no more is asked by nobody who follows a link.
        if let order = query.order, definition.field(order) == nil { query.order = nil }
        let counts = try typedTopics.count(of: shown.type.id, in: channel)
        if let state = query.state, definition.workflow?.state(state) == nil, counts[state] == nil { query.state = nil }
        let topics = try typedTopics.page(query, of: shown.type.id, in: channel, limit: TablePage.length + 1)
        let items = try items(Array(topics.prefix(TablePage.length)))
        return TablePage(
            access: access,
            types: types,
            shown: shown,
            definition: definition,
            columns: view == .list ? [] : definition.columns,
            query: query,
            isStandard: query == opening,
            items: items,
            hasMore: topics.count > TablePage.length,
            counts: counts,
            organisations: try organisations(in: items.map(\.answers)),
            cursor: try events.head()
        )
    }
}

extension TypeDefinition {
    /// The fields that a table shows: those it names, or all but long texts.
    package var columns: [TypeField] {
        let named = view(.table)?.columns ?? []
        return named.isEmpty ? fields.filter { $0.kind != .longText } : named.compactMap(field)
    }
}
