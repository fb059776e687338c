import Core
import HTML

/// The form for creating or changing a channel.
struct ChannelFormView {
    let visit: MemberRequest
    let space: Space
    /// Nil for a new one.
    let channel: Channel?
    let attempt: FormState

    private var texts: Texts { visit.texts }
    private var field: Field { attempt.fields(texts) }
    private var title: String { texts(channel == nil ? "channel-form.new" : "channel-form.change") }

    func write(_ html: HTML, in frame: MemberLayout) {
        frame.page(html, title: attempt.title(title, texts), current: channel.map { .channel($0.id) } ?? .spaces) {
            html.div("page-wide stack") {
                Crumbs(texts: texts, isSignedIn: true, trail: trail, here: title).write(html)
                html.h1(text: title)
                ErrorSummary.write(html, attempt.flaws, texts)
                form(html)
                if let channel {
                    offers(html, channel)
                    members(html, channel)
                    archiving(html, channel)
                }
            }
        }
    }

    private var trail: [(Path, String)] {
        [(.spaces, texts("spaces.title")), (.space(space.id), space.name)] + (channel.map { [(.channel($0.id), $0.name)] } ?? [])
    }

    private func form(_ html: HTML) {
        html.form("stack", .post, .action(channel.map { .changeChannel($0.id) } ?? .spaceChannels(space.id))) {
            field.line(html, "name", label: "channel-form.name", value: channel?.name ?? "")
            field.area(html, "lead", label: "channel-form.lead", value: channel?.lead ?? "", rows: 3, isRequired: false)
            if let channel {
                html.dl("facts") {
                    html.dt(text: texts("channel-form.access"))
                    html.dd(text: texts("space-form.fixed", ["value": texts("channel-access.\(channel.access.rawValue)")]))
                }
                html.input(nil, .type("hidden"), .name("access"), .value(channel.access.rawValue))
            } else {
                Radios(field: field, name: "access").write(
                    html,
                    label: "channel-form.access",
                    options: options("channel-access", Channel.Access.self)
                )
            }
            Radios(field: field, name: "use").write(
                html,
                label: "channel-form.purpose",
                options: options("channel-purpose", Channel.Purpose.self),
                chosen: channel?.purpose.rawValue ?? Channel.Purpose.talk.rawValue
            )
            Radios(field: field, name: "posting").write(
                html,
                label: "channel-form.posting",
                options: options("channel-posting", Channel.Posting.self),
                chosen: channel?.posting.rawValue ?? Channel.Posting.everyone.rawValue
            )
            html.p("row") {
                html.button("btn btn-main", .type("submit")) { html.text(texts(channel == nil ? "channel-form.create" : "form.save")) }
                html.a("btn btn-quiet", .href(channel.map { .channel($0.id) } ?? .space(space.id))) { html.text(texts("form.back")) }
            }
        }
    }

    private func options<Word: CaseIterable & RawRepresentable<String>>(_ key: String, _: Word.Type) -> [Radios.Option] {
        Word.allCases.map { word in
            let values = ["readers": texts("audience.\(space.audience.rawValue)")]
            return .init(value: word.rawValue, text: texts("\(key).\(word.rawValue)"), hint: texts("\(key).\(word.rawValue).about", values))
        }
    }

    private func offers(_ html: HTML, _ channel: Channel) {
        html.section("sec", .labelled(by: "h-types")) {
            html.div("sec-head") { html.h2(nil, .id("h-types"), text: texts("offer.title")) }
            html.p(text: texts("offer.about"))
            html.p("row") {
                html.a("btn", .href(.offers(channel.id))) { html.text(texts("offer.open")) }
                html.a("btn btn-quiet", .href(.spaceTypes(space.id))) { html.text(texts("types.title")) }
            }
        }
    }

    private func members(_ html: HTML, _ channel: Channel) {
        html.section("sec", .labelled(by: "h-members")) {
            html.div("sec-head") { html.h2(nil, .id("h-members"), text: texts("channel-form.members")) }
            html.p(text: texts("channel-form.members-about"))
            html.p { html.a("btn", .href(.channelMembers(channel.id))) { html.text(texts("channel-form.members-open")) } }
        }
    }

    private func archiving(_ html: HTML, _ channel: Channel) {
        html.section("sec", .labelled(by: "h-archive")) {
            html.div("sec-head") {
                html.h2(nil, .id("h-archive"), text: texts(channel.isArchived ? "channel-form.unarchive" : "channel-form.archive"))
            }
            html.p(text: texts(channel.isArchived ? "channel-form.unarchive-about" : "channel-form.archive-about"))
            html.form(nil, .post, .action(.archiveChannel(channel.id))) {
                html.button(
                    "btn",
                    .type("submit"),
                    .name("archives"),
                    .value(channel.isArchived ? "no" : "yes")
                ) { html.text(texts(channel.isArchived ? "channel-form.unarchive-do" : "channel-form.archive-do")) }
            }
        }
    }
}
