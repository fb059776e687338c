import Core
import HTML

/// The channels of a space: purpose, activity, and a checkbox to join; archived ones collapsed. It is inside a form that joins all ticked
/// ones (`ChannelsForm`).
struct ChannelTable {
    let visit: PageRequest
    let page: SpacePage

    private var texts: Texts { visit.texts }

    func write(_ html: HTML) {
        let open = page.channels.filter { !$0.channel.isArchived }
        let archived = page.channels.filter(\.channel.isArchived)
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
                            html.a(.href(.now(in: access.channel.id))) { html.text(access.channel.name) }
                            if !access.channel.lead.isEmpty { html.small(text: access.channel.lead) }
                        }
                    }
                }
            }
        }
    }

    private func table(_ html: HTML, _ channels: [ChannelAccess]) {
        var columns = [texts("spaces.channel"), texts("spaces.members"), texts("spaces.moved")]
        if visit.viewer != nil { columns.append(texts("spaces.taking-part")) }
        let table = ResponsiveTable(html, columns)
        table.write(caption: texts("spaces.channels-of", ["space": page.access.space.name]), isFixed: true) {
            for access in channels {
                let cells: [() -> Void] = [{ what(html, access) }, { members(html, access) }, { moved(html, access) }]
                table.row(cells + (visit.viewer == nil ? [] : [{ membership(html, access) }]), id: "c-\(access.channel.id)")
            }
        }
    }

    private func what(_ html: HTML, _ access: ChannelAccess) {
        let channel = access.channel
        html.a(.href(.now(in: channel.id))) { html.text(channel.name) }
        if !channel.lead.isEmpty { html.p("sub", text: channel.lead) }
        let notes = [
            channel.access == .invitation ? texts("spaces.by-invitation") : nil,
            channel.purpose == .announcements ? texts("spaces.announcements") : nil,
            channel.purpose != .announcements && channel.posting == .some ? texts("spaces.some-start") : nil,
        ].compactMap(\.self)
        if !notes.isEmpty { html.p("sub", text: notes.joined(separator: texts("list.separator"))) }
    }

    private func members(_ html: HTML, _ access: ChannelAccess) {
        html.text(texts("spaces.member-count", n: page.activity[access.channel.id]?.members ?? 0))
    }

    private func moved(_ html: HTML, _ access: ChannelAccess) {
        guard let at = page.activity[access.channel.id]?.movedAt else { return html.span("sub", text: texts("spaces.never-moved")) }
        Times(texts: texts, now: visit.now).write(html, at)
    }

    private func membership(_ html: HTML, _ access: ChannelAccess) {
        let channel = access.channel
        let of = texts("spaces.of-channel", ["channel": channel.name])
        html.div("row") {
            if access.hasJoined {
                html.span("state state-done", text: texts("spaces.joined"))
                html.button(
                    "btn btn-s btn-text",
                    .type("submit"),
                    .formAction(.joinChannel(channel.id)),
                    .name("joins"),
                    .value("no")
                ) {
                    html.text(texts("spaces.leave"))
                    html.span("vh", text: of)
                }
            } else {
                html.label("choice") {
                    html.input(nil, .type("checkbox"), .name(ChannelsForm.field(channel.id)), .value("yes"))
                    html.span {
                        html.text(texts("channel.join"))
                        html.span("vh", text: of)
                    }
                }
            }
        }
    }
}
