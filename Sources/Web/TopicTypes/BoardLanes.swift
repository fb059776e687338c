import Core
import HTML

/// The lanes: the same for the first load and for what arrives live.
struct BoardLanes {
    let visit: PageRequest
    let page: BoardPage

    static let id = "board"

    private var texts: Texts { visit.texts }

    func write(_ html: HTML) {
        html.div(nil, .id(Self.id)) {
            if page.lanes.allSatisfy({ $0.count == 0 }) { empty(html) }
            html.div("board") { for lane in page.lanes { write(html, lane) } }
        }
    }

    private func empty(_ html: HTML) {
        html.p("note", text: page.definition.words.empty.map(texts.callAsFunction) ?? texts("type.empty"))
    }

    private func write(_ html: HTML, _ lane: BoardPage.Lane) {
        let id = "lane-\(lane.state.key)"
        html.section("lane", .id(id), .labelled(by: "h-\(id)")) {
            html.h2(nil, .id("h-\(id)")) {
                html.text(texts(lane.state.name))
                html.span(text: texts("type.count", n: lane.count))
            }
            if lane.items.isEmpty { html.p("sub", text: texts("type.lane-empty")) }
            html.ol("lane-list") { for item in lane.items { html.li("slip") { slip(html, item, in: lane) } } }
            if lane.count > lane.items.count {
                html.p("sub") {
                    html.a(.href(.lane(page.access.channel.id, page.shown.type, lane.state))) {
                        html.text(texts("type.lane-more", n: lane.count - lane.items.count))
                    }
                }
            }
        }
    }

    private func slip(_ html: HTML, _ item: TypedItem, in lane: BoardPage.Lane) {
        html.h3 { html.a(.href(.topic(item.topic.id))) { html.text(item.topic.title) } }
        html.p("sub", text: WhoText.words(item.opening.byline, texts))
        html.p("row") {
            Labels(texts: texts).due(html, item.form, now: visit.now)
            if item.topic.replies > 0 { html.span("when", text: texts("topic.replies", n: item.topic.replies)) }
        }
        guard lane.mayMove else { return }
        html.p("no-print") {
            html.a("slip-move", .href(.moving(item.topic.id))) {
                html.text(texts("type.move"))
                html.span("vh", text: texts("type.of", ["name": item.topic.title]))
            }
        }
    }
}

extension Path {
    /// All topics of a type that are in one state, as a list.
    static func lane(_ channel: ID<Core.Channel>, _ type: TopicType, _ state: Workflow.State) -> Path {
        .channel(channel, .list, of: type).with("state", state.key)
    }
}
