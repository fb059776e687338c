import Core
import HTML

/// The page of a space: purpose, channels, moderators.
struct SpaceView {
    let visit: PageRequest
    let page: SpacePage
    let status: String?

    private var texts: Texts { visit.texts }
    private var access: SpaceAccess { page.access }
    private var space: Space { page.access.space }

    func write(_ html: HTML, in frame: MemberLayout) {
        frame.page(html, title: space.name, current: .spaces, status: status) {
            html.div("page-wide stack-l") {
                html.div("stack") {
                    Crumbs(texts: texts, isSignedIn: visit.viewer != nil, trail: [(.spaces, texts("spaces.title"))], here: space.name)
                        .write(html)
                    head(html)
                    if space.isArchived { html.p("note", text: texts("space.archived")) }
                }
                if access.isReadable { channels(html) } else { html.p("note", text: texts("space.not-readable")) }
                html.div("cols-2") {
                    about(html)
                    if let viewer = visit.viewer { membership(html, viewer) }
                }
            }
        }
    }

    private func head(_ html: HTML) {
        html.div("head") {
            html.div {
                html.h1(text: space.name)
                html.p("lead", text: space.lead)
            }
            if access.mayArrange {
                html.p("row no-print") {
                    if access.mayAddChannel { html.a("btn", .href(.newChannel(space.id))) { html.text(texts("space.new-channel")) } }
                    html.a("btn btn-quiet", .href(.changeSpace(space.id))) { html.text(texts("space.change")) }
                    html.a("btn btn-quiet", .href(.spaceTypes(space.id))) { html.text(texts("types.title")) }
                }
            }
        }
    }

    private func channels(_ html: HTML) {
        html.section("sec", .labelled(by: "h-channels")) {
            html.div("sec-head") {
                html.h2(nil, .id("h-channels"), text: texts("space.channels"))
                html.small(text: texts("space.channel-count", n: page.channels.filter { !$0.channel.isArchived }.count))
            }
            ChannelsForm(visit: visit, from: "\(space.id)").write(html, offers: page.offersChannels) {
                ChannelTable(visit: visit, page: page).write(html)
            }
        }
    }

    private func about(_ html: HTML) {
        html.section("sec", .labelled(by: "h-about")) {
            html.div("sec-head") { html.h2(nil, .id("h-about"), text: texts("space.about")) }
            html.dl("facts") {
                html.dt(text: texts("space.kind"))
                html.dd(text: texts("space-kind.\(space.kind.rawValue)"))
                html.dt(text: texts("channel.readers"))
                html.dd(text: texts("audience.\(space.audience.rawValue)"))
                html.dt(text: texts("channel.moderators"))
                html.dd {
                    if page.moderators.isEmpty { html.text(texts("space.no-moderators")) }
                    for (index, moderator) in page.moderators.enumerated() {
                        if index > 0 { html.br() }
                        person(html, moderator)
                    }
                }
            }
        }
    }

    private func person(_ html: HTML, _ moderator: SpaceModerator) {
        let text = texts("person.of-body", ["name": moderator.name, "body": moderator.organisation])
        if visit.viewer == nil { html.text(text) } else { html.a(.href(.member(moderator.member))) { html.text(text) } }
    }

    private func membership(_ html: HTML, _ viewer: Viewer) {
        html.section("sec", .labelled(by: "h-members")) {
            html.div("sec-head") { html.h2(nil, .id("h-members"), text: texts("space.members")) }
            html.p(text: texts(access.isMember ? "space.is-member" : "space.is-reader"))
            html.p { html.a(.href(.spaceMembers(space.id))) { html.text(texts("space.see-members")) } }
            if access.isMember {
                html.form(nil, .post, .action(.spaceMembers(space.id))) {
                    html.input(nil, .type("hidden"), .name("member"), .value("\(viewer.member)"))
                    html.button("btn btn-s btn-quiet", .type("submit"), .name("change"), .value("remove")) {
                        html.text(texts("space.leave"))
                    }
                }
            }
        }
    }
}
