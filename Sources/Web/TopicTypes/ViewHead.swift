import Core
import HTML

/// The head of a channel that offers types: its name, what can be started, and the ways to look at it.
struct ViewHead {
    let visit: PageRequest
    let access: ChannelAccess
    let types: [OfferedType]
    /// What a board or table shows; nil in the stream of all topics.
    let shown: OfferedType?
    let view: TypeView.Kind

    private var texts: Texts { visit.texts }
    private var channel: Core.Channel { access.channel }

    func write(_ html: HTML) {
        Crumbs(
            texts: texts,
            isSignedIn: visit.viewer != nil,
            trail: [(.space(access.space.id), access.space.name)],
            here: channel.name
        ).write(html)
        html.div("head") {
            html.div {
                html.h1(text: channel.name)
                html.p("lead", text: channel.lead)
            }
            html.div("row no-print") { acts(html) }
        }
        tabs(html)
    }

    func acts(_ html: HTML) {
        starts(html)
        membership(html)
        if access.may(.arrangeSpaces) {
            html.a("btn btn-quiet", .href(.changeChannel(channel.id))) { html.text(texts("channel.arrange")) }
        }
    }

    /// The types that the viewer may start here.
    func starts(_ html: HTML) {
        for type in types.map(\.type) where !type.isRetired {
            guard let definition = type.definition, access.mayStart(definition) else { continue }
            html.a("btn", .href(.start(type, in: channel.id))) { html.text(texts.button(definition)) }
        }
    }

    /// Joining the channel and leaving it.
    func membership(_ html: HTML) {
        guard visit.viewer != nil else { return }
        html.form(nil, .post, .action(.joinChannel(channel.id))) {
            html.button("btn btn-quiet", .type("submit"), .name("joins"), .value(access.hasJoined ? "no" : "yes")) {
                html.text(texts(access.hasJoined ? "channel.leave" : "channel.join"))
            }
        }
    }

    func tabs(_ html: HTML) {
        html.nav("tabs no-print", .label(texts("type.views"))) {
            html.ul {
                for offered in types {
                    for kind in kinds(offered.type) {
                        let isCurrent = kind == view && offered.id == shown?.id
                        link(html, .channel(channel.id, kind, of: offered.type), label(kind, offered.type), isCurrent: isCurrent)
                    }
                }
                link(html, .channel(channel.id, .stream), texts("type.view.stream"), isCurrent: view == .stream)
            }
        }
    }

    /// A list can be had of every type.
    private func kinds(_ type: TopicType) -> [TypeView.Kind] {
        let named = (type.definition?.views ?? []).map(\.kind).filter { $0 != .stream }
        return named.contains(.list) ? named : named + [.list]
    }

    private func label(_ kind: TypeView.Kind, _ type: TopicType) -> String {
        let name = texts("type.view.\(kind.rawValue)")
        guard types.count > 1, let definition = type.definition else { return name }
        return texts("type.view-of", ["view": name, "type": texts(definition.name)])
    }

    private func link(_ html: HTML, _ path: Path, _ text: String, isCurrent: Bool) {
        html.li { html.a(.href(path), .when(isCurrent, .current("page"))) { html.text(text) } }
    }
}
