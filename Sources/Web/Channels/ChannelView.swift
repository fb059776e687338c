import Core
import HTML

/// The page of a channel.
struct ChannelView {
    let visit: PageRequest
    let page: ChannelPage
    /// The list items of the page's topics, in order.
    let cards: [ListedItem]
    let renderings: Renderings
    let composer: Composer
    let status: String?

    private var texts: Texts { visit.texts }
    private var access: ChannelAccess { page.access }
    private var channel: Channel { page.access.channel }

    func write(_ html: HTML, in frame: MemberLayout) {
        frame.docked(access.mayStart).page(
            html,
            title: composer.attempt.title(channel.name, texts),
            current: .channel(channel.id),
            live: page.isNewest ? listening : nil,
            status: status
        ) {
            html.div("page") {
                html.div("stack") {
                    Crumbs(
                        texts: texts,
                        isSignedIn: visit.viewer != nil,
                        trail: [(.space(access.space.id), access.space.name)],
                        here: channel.name
                    ).write(html)
                    head(html)
                    if !page.types.isEmpty { typeHead.tabs(html) }
                    ErrorSummary.write(html, composer.attempt.flaws, texts)
                    list(html)
                    withdrawn(html)
                    if access.mayStart { composer.topic(html, in: access) } else { whyNot(html) }
                }
                html.div("side") { side(html) }
            }
        }
    }

    private var listening: Listening {
        Listening(path: .live(.channel(channel.id)), cursor: page.cursor, reading: access.hasJoined ? .channelReading(channel.id) : nil)
    }

    private func head(_ html: HTML) {
        html.div("head") {
            html.div {
                html.h1(text: channel.name)
                html.p("lead", text: channel.lead)
            }
            html.div("row no-print") {
                typeHead.starts(html)
                if access.mayStart {
                    html.a("btn", .href(Path("#text")), .named("data-key", "c")) { html.text(texts("channel.write")) }
                }
                if access.startable.contains(.question) { html.a("btn", .href(.ask(in: channel.id))) { html.text(texts("channel.ask")) } }
                typeHead.membership(html)
                if access.may(.arrangeSpaces) {
                    html.a("btn btn-quiet", .href(.changeChannel(channel.id))) { html.text(texts("channel.arrange")) }
                }
            }
        }
    }

    private var typeHead: ViewHead { ViewHead(visit: visit, access: access, types: page.types, shown: nil, view: .stream) }

    private func list(_ html: HTML) {
        html.section(nil, .labelled(by: "h-list")) {
            html.h2("vh", .id("h-list"), text: texts("channel.topics"))
            if page.topics.isEmpty {
                html.div("empty", .named("data-empty", "topics")) { html.p(text: texts("channel.empty")) }
            } else {
                html.p("row") {
                    if page.hasEarlier, let first = page.topics.first {
                        html.a("btn btn-s btn-quiet", .href(.channel(channel.id, before: first.topic.id))) {
                            html.text(texts("channel.earlier", n: ChannelPage.length))
                        }
                    }
                    if unread > 0 {
                        html.a(.href(Path("#unread"))) { html.text(texts("channel.to-unread", n: unread)) }
                    } else if page.isNewest {
                        html.a(.href(Path("#now"))) { html.text(texts("channel.to-newest")) }
                    } else {
                        newest(html)
                    }
                    html.span("sub", text: texts("channel.order"))
                }
            }
            html.div(nil, .id("topics"), .when(page.hasEarlier, .named("data-oldest", page.topics.first.map { "\($0.topic.id)" } ?? ""))) {
                // Focus starts at the first unread topic, or at the errors of a refused form.
                let start = (unread > 0 ? cards.firstIndex(where: \.isUnread) : nil) ?? cards.count - 1
                for (index, card) in cards.enumerated() {
                    if index == start, composer.attempt.flaws.isEmpty { html.div(nil, .id("now")) {} }
                    if index == start, unread > 0 {
                        html.p("unread-line", .id("unread"), text: texts("channel.unread-line", n: unread))
                    }
                    switch card.content {
                    case .written(let written): html.add(written)
                    case .fresh(let card): TopicListItemView(visit: visit, card: card, access: access, renderings: renderings).write(html)
                    }
                }
            }
            html.div(nil, .id("latest")) {}
            if !page.isNewest, let last = page.topics.last { later(html, last.topic.id) }
            if page.isNewest, access.hasJoined, page.topics.contains(where: \.isUnread) { readMark(html) }
        }
    }

    /// In channels the viewer has not joined, nothing counts as unread.
    private var unread: Int { access.hasJoined ? page.topics.count(where: \.isUnread) : 0 }

    private func later(_ html: HTML, _ last: ID<Topic>) {
        html.p("row no-print") {
            html.a("btn btn-s", .href(.channel(channel.id, after: last))) {
                html.text(texts("channel.later", n: min(page.later, ChannelPage.length)))
            }
            newest(html)
        }
    }

    private func newest(_ html: HTML) {
        html.a("btn btn-s btn-quiet", .href(Path.newest(in: channel.id).at("now"))) { html.text(texts("channel.newest")) }
    }

    /// Withdrawn topics, for viewers who can restore them, and their authors.
    private func withdrawn(_ html: HTML) {
        guard !page.withdrawn.isEmpty else { return }
        html.details("fold no-print") {
            html.summary(text: texts("channel.withdrawn", n: page.withdrawn.count))
            html.ul("links") {
                for topic in page.withdrawn {
                    html.li {
                        html.a(.href(.topic(topic.id))) {
                            html.text(texts("channel.withdrawn-topic", ["kind": texts("kind.\(topic.kind.rawValue)")]))
                        }
                        let time = Times(texts: texts, now: visit.now).words(topic.at)
                        html.small(text: texts(topic.byAuthor ? "post.withdrawn-by-author" : "post.withdrawn-by-keeper", ["time": time]))
                    }
                }
            }
        }
    }

    private func readMark(_ html: HTML) {
        html.form("row no-print", .post, .action(.channelReading(channel.id))) {
            html.input(nil, .type("hidden"), .name("upto"), .value("\(page.cursor)"))
            html.button("btn btn-s", .type("submit"), .named("data-key", "e")) { html.text(texts("channel.mark-read")) }
        }
    }

    private func whyNot(_ html: HTML) {
        html.div("note", .id("compose")) {
            guard visit.viewer != nil else {
                return html.p { html.a(.href(.signIn(then: .channel(channel.id)))) { html.text(texts("channel.sign-in-to-write")) } }
            }
            if case .forbidden(let reason) = access.objectionToReply {
                html.p(text: texts(reason))
            } else {
                html.p(text: texts("channel.only-some-start"))
            }
        }
    }

    private func side(_ html: HTML) {
        html.section {
            html.h2(text: texts("channel.unanswered"))
            if page.unanswered.isEmpty {
                html.p("sub", text: texts("channel.no-unanswered"))
            } else {
                html.ul("links") {
                    for topic in page.unanswered {
                        html.li {
                            html.a(.href(.topic(topic.id))) { html.text(topic.title) }
                            if let waits = Times(texts: texts, now: visit.now).waits(since: topic.waitingSince) { html.small(text: waits) }
                        }
                    }
                }
            }
        }
        html.section {
            html.h2(text: texts("channel.about"))
            html.dl("facts") {
                html.dt(text: texts("channel.readers"))
                html.dd(
                    text: texts(channel.access == .invitation ? "channel.readers-invited" : "audience.\(access.space.audience.rawValue)")
                )
                if visit.viewer != nil {
                    html.dt(text: texts("place-members.title"))
                    html.dd { html.a(.href(.channelMembers(channel.id))) { html.text(texts("space.see-members")) } }
                }
                if !page.moderators.isEmpty {
                    html.dt(text: texts("channel.moderators"))
                    html.dd {
                        for (index, moderator) in page.moderators.enumerated() {
                            if index > 0 { html.br() }
                            html.text(texts("person.of-body", ["name": moderator.name, "body": moderator.organisation]))
                        }
                    }
                }
            }
        }
    }
}
