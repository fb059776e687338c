import Core
import HTML

/// The channels that offer a type; where none does, the way to the ones that could.
struct TypeChannels {
    let texts: Texts
    let page: TypePage

    func write(_ html: HTML) {
        guard page.type.version > 0, !page.type.isRetired else { return }
        if page.channels.isEmpty {
            guard !page.others.isEmpty else { return html.p("note", text: texts("type.offered-nowhere-yet")) }
            html.div("note") {
                html.p(text: texts("type.offered-nowhere"))
                links(html, page.others)
            }
        } else {
            html.div("row") {
                html.span("sub", text: texts("type.offered-in"))
                links(html, page.channels)
            }
        }
    }

    private func links(_ html: HTML, _ channels: [Core.Channel]) {
        html.p("row") {
            for channel in channels { html.a(.href(.offers(channel.id))) { html.text(channel.name) } }
        }
    }
}
