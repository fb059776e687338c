import Core
import HTML

/// The rows of a table, a topic each.
struct TableRows {
    let visit: PageRequest
    let definition: TypeDefinition
    /// None in a list.
    let fields: [TypeField]
    let organisations: [ID<Organisation>: Organisation]

    private var texts: Texts { visit.texts }
    private var hasStates: Bool { definition.workflow != nil }

    static func id(_ topic: ID<Topic>) -> String { "t-\(topic)" }

    var columns: [String] {
        [texts("type.column.title")] + (hasStates ? [texts("type.state")] : []) + fields.map { texts($0.name) } + [texts("type.column.who")]
    }

    func write(_ html: HTML, _ item: TypedItem) {
        let answers = AnswerText(texts: texts, organisations: organisations)
        let title = { html.a(.href(.topic(item.topic.id))) { html.text(item.topic.title) } }
        let state = {
            html.div("row") {
                Labels(texts: texts).topicState(html, item.form)
                Labels(texts: texts).due(html, item.form, now: visit.now)
            }
        }
        let who = { html.text(WhoText.words(item.opening.byline, texts)) }
        let cells: [() -> Void] =
            [title] + (hasStates ? [state] : [])
            + fields.map { field in { answers.write(html, item.answers.values[field.key], of: field) } } + [who]
        ResponsiveTable(html, columns).row(cells, id: Self.id(item.topic.id))
    }
}

extension Path {
    static func table(_ channel: ID<Core.Channel>, _ view: TypeView.Kind, _ type: TopicType, _ query: TableQuery, after: ID<Topic>) -> Path
    {
        var path = Path.channel(channel, view, of: type)
        if let state = query.state { path = path.with("state", state) }
        if let order = query.order { path = path.with("order", order) }
        return path.with("direction", query.descending ? "down" : "up").with("after", "\(after)")
    }
}
