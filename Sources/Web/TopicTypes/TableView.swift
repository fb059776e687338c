import Core
import HTML

/// A channel as a table or a list.
struct TableView {
    let visit: PageRequest
    let page: TablePage
    let view: TypeView.Kind
    let status: String?

    private var texts: Texts { visit.texts }
    private var channel: Core.Channel { page.access.channel }

    func write(_ html: HTML, in frame: MemberLayout) {
        frame.withBoards().page(
            html,
            title: channel.name,
            current: .channel(channel.id),
            live: page.isStandard ? .view(view, page.shown.id, from: page.cursor) : nil,
            status: status
        ) {
            html.div("page-wide") {
                html.div("stack") {
                    ViewHead(visit: visit, access: page.access, types: page.types, shown: page.shown, view: view).write(html)
                    TableFilters(texts: texts, page: page, view: view).write(html)
                    TableRegion(visit: visit, page: page, view: view).write(html)
                }
            }
        }
    }
}
