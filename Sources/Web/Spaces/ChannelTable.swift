import Core
import HTML

/// The channels of a space with what each is for and a button to join or leave; archived ones folded below.
struct ChannelTable {
    let visit: Visit
    let space: Space
    let channels: [ChannelAccess]
    /// Where joining leads back to: `spaces`, or the id of a space.
    let from: String

    private var texts: Texts { visit.texts }

    func write(_ html: HTML) {
        let open = channels.filter { !$0.channel.isArchived }
        let archived = channels.filter(\.channel.isArchived)
        if open.isEmpty {
            html.div("empty") { html.p(text: texts("spaces.no-channels")) }
        } else {
            table(html, open)
        }
        if !archived.isEmpty {
            html.details("fold") {
                html.summary(text: texts("spaces.archived-channels", n: archived.count))
                html.ul("links") {
                    for access in archived {
                        html.li {
                            html.a(.href(.channel(access.channel.id))) { html.text(access.channel.name) }
                            if !access.channel.lead.isEmpty { html.small(text: access.channel.lead) }
                        }
                    }
                }
            }
        }
    }

    private func table(_ html: HTML, _ channels: [ChannelAccess]) {
        var columns = [texts("spaces.channel"), texts("spaces.what-for")]
        if visit.viewer != nil { columns.append(texts("spaces.taking-part")) }
        let table = CardTable(html, columns)
        table.write(caption: texts("spaces.channels-of", ["space": space.name])) {
            for access in channels {
                if visit.viewer == nil {
                    table.row({ name(html, access) }, { what(html, access) })
                } else {
                    table.row({ name(html, access) }, { what(html, access) }, { membership(html, access) })
                }
            }
        }
    }

    private func name(_ html: HTML, _ access: ChannelAccess) {
        html.a(.href(.channel(access.channel.id))) { html.text(access.channel.name) }
    }

    private func what(_ html: HTML, _ access: ChannelAccess) {
        let channel = access.channel
        html.text(channel.lead)
        let notes = [
            channel.access == .invitation ? texts("spaces.by-invitation") : nil,
            channel.posting == .some ? texts("spaces.some-start") : nil,
        ].compactMap(\.self)
        if !notes.isEmpty { html.p("sub", text: notes.joined(separator: texts("list.separator"))) }
    }

    private func membership(_ html: HTML, _ access: ChannelAccess) {
        let channel = access.channel
        html.form("row", .id("c-\(channel.id)"), .post, .action(.joinChannel(channel.id))) {
            html.input(nil, .type("hidden"), .name("from"), .value(from))
            if access.hasJoined { html.span("state state-done", text: texts("spaces.joined")) }
            html.button(
                access.hasJoined ? "btn btn-s btn-quiet" : "btn btn-s",
                .type("submit"),
                .name("joins"),
                .value(access.hasJoined ? "no" : "yes")
            ) {
                html.text(texts(access.hasJoined ? "spaces.leave" : "channel.join"))
                html.span("vh", text: texts("spaces.of-channel", ["channel": channel.name]))
            }
        }
    }
}
