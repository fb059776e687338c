import Core
import HTML

/// A channel as a board.
struct BoardView {
    let visit: PageRequest
    let page: BoardPage
    let status: String?

    private var texts: Texts { visit.texts }
    private var channel: Core.Channel { page.access.channel }

    func write(_ html: HTML, in frame: MemberLayout) {
        frame.withBoards().page(
            html,
            title: channel.name,
            current: .channel(channel.id),
            live: .view(.board, page.shown.id, from: page.cursor),
            status: status
        ) {
            html.div("page-wide") {
                html.div("stack") {
                    ViewHead(visit: visit, access: page.access, types: page.types, shown: page.shown, view: .board).write(html)
                    BoardLanes(visit: visit, page: page).write(html)
                }
            }
        }
    }
}
