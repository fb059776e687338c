import Core
import HTML

/// A member's page.
struct MemberView {
    let visit: PageRequest
    let page: MemberPage
    let renderings: Renderings

    private var texts: Texts { visit.texts }
    private var times: Times { Times(texts: texts, now: visit.now) }
    private var isOwn: Bool { visit.viewer?.member == page.member.id }

    func write(_ html: HTML, in frame: MemberLayout) {
        frame.page(html, title: page.member.name, current: .member(page.member.id), status: FlashKey.of(visit)) {
            html.div("page") {
                html.div("stack-l") {
                    head(html)
                    seats(html)
                    written(html)
                }
                html.div("side") { side(html) }
            }
        }
    }

    private func head(_ html: HTML) {
        html.div("head") {
            html.div {
                html.h1(text: page.member.name)
                html.p("lead", text: page.member.reading)
                if page.member.state != .active {
                    html.p { html.span("state state-off", text: texts("member.\(page.member.state.rawValue)")) }
                }
            }
            if isOwn { html.p { html.a("btn btn-quiet", .href(.settings)) { html.text(texts("member.change")) } } }
        }
    }

    private func seats(_ html: HTML) {
        html.section("sec", .labelled(by: "h-seats")) {
            html.div("sec-head") { html.h2(nil, .id("h-seats"), text: texts("member.seats")) }
            html.table("table cards-on-phone", .role("table")) {
                html.caption(text: texts("member.seats.order"))
                html.thead(nil, .role("rowgroup")) {
                    html.tr(nil, .role("row")) {
                        for key in ["member.body", "member.section", "member.period"] {
                            html.th(nil, .scope("col"), .role("columnheader"), text: texts(key))
                        }
                    }
                }
                html.tbody(nil, .role("rowgroup")) { for sitting in page.sittings { row(html, sitting) } }
            }
        }
    }

    private func row(_ html: HTML, _ sitting: SeatAssignment) {
        html.tr(nil, .role("row")) {
            html.th(nil, .scope("row"), .role("rowheader")) {
                if let body = page.organisations[sitting.seat.organisation] {
                    html.a(.href(.organisation(body))) { html.text(BodyName.withPlace(body)) }
                }
            }
            html.td(nil, .role("cell"), .named("data-l", texts("member.section"))) {
                html.text(SeatName.words(sitting.seat.section, sitting.seat.job, texts))
            }
            html.td(nil, .role("cell"), .named("data-l", texts("member.period"))) { html.text(period(sitting)) }
        }
    }

    private func period(_ sitting: SeatAssignment) -> String {
        let since = times.date(sitting.since)
        guard let until = sitting.until else { return texts("member.since", ["day": since]) }
        return texts("member.from-until", ["from": since, "until": times.date(until)])
    }

    private func written(_ html: HTML) {
        html.section("sec", .labelled(by: "h-written")) {
            html.div("sec-head") { html.h2(nil, .id("h-written"), text: texts("member.written")) }
            html.p("sub", text: texts("member.written.order", n: MemberPage.length))
            if page.written.isEmpty {
                html.div("empty") { html.p(text: texts("member.nothing-written")) }
            } else {
                html.ul("links") { for written in page.written { item(html, written) } }
            }
        }
    }

    private func item(_ html: HTML, _ written: WrittenPost) {
        html.li {
            html.p("row") {
                if written.isOpening {
                    Labels(texts: texts).topic(html, written.topic, showsState: false)
                } else {
                    html.span("kind", text: texts("kind.reply"))
                }
                html.a(.href(.topic(written.topic.id, showing: written.post.id))) {
                    html.text(written.topic.title.isEmpty ? texts("topic.withdrawn-title") : written.topic.title)
                }
            }
            html.p("sub clip") { html.add(renderings.excerpt(of: written.post)) }
            html.p("who") {
                Labels(texts: texts).voice(html, written.post.voice)
                html.text(written.channel.name)
                times.write(html, written.post.createdAt)
            }
        }
    }

    private func side(_ html: HTML) {
        html.section {
            html.h2(text: texts("member.roles"))
            if page.roles.isEmpty {
                html.p("sub", text: texts(page.member.state == .left ? "member.left.text" : "member.no-roles"))
            } else {
                html.ul("links") { for role in page.roles { html.li(text: RoleText.words(role, page.spaces, texts)) } }
            }
        }
        if page.member.state != .left, !isOwn, visit.viewer?.may(.suspendMembers) == true {
            html.section {
                html.h2(text: texts("membership.section"))
                html.p { html.a(.href(.membership(page.member.id))) { html.text(texts("membership.open.\(page.member.state.rawValue)")) } }
            }
        }
        html.section {
            html.h2(text: texts("member.not-shown"))
            html.p("sub", text: texts("member.not-shown.text"))
        }
    }
}
