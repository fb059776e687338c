import Core
import HTML

/// The member's sessions, with buttons to end them.
struct SessionsView {
    let member: MemberRequest
    let sessions: [Session]

    private var texts: Texts { member.texts }
    private var times: Times { Times(texts: texts, now: member.visit.now) }

    func write(_ html: HTML) {
        SettingsPart(texts: texts, section: .sessions).write(html) {
            html.table("table cards-on-phone", .role("table")) {
                html.caption(text: texts("settings.sessions.order", n: sessions.count))
                html.thead(nil, .role("rowgroup")) {
                    html.tr(nil, .role("row")) {
                        for key in ["browser", "since", "seen", "act"] {
                            html.th(nil, .scope("col"), .role("columnheader"), text: texts("settings.sessions.\(key)"))
                        }
                    }
                }
                html.tbody(nil, .role("rowgroup")) { for session in sessions { row(html, session) } }
            }
            if sessions.count > 1 {
                html.form(nil, .post, .action(.sessionsEndOthers)) {
                    html.button("btn", .type("submit")) { html.text(texts("settings.sessions.end-others")) }
                }
            }
        }
    }

    private func row(_ html: HTML, _ session: Session) {
        let isThis = session.id == member.session
        let browser = BrowserName.words(session.agent, texts)
        html.tr(isThis ? "self" : nil, .role("row")) {
            html.th(nil, .scope("row"), .role("rowheader"), text: browser)
            html.td(nil, .role("cell"), .named("data-l", texts("settings.sessions.since"))) { times.write(html, session.createdAt) }
            html.td(nil, .role("cell"), .named("data-l", texts("settings.sessions.seen"))) { times.write(html, session.seenAt) }
            html.td(nil, .role("cell"), .named("data-l", texts("settings.sessions.act"))) {
                if isThis {
                    html.text(texts("settings.sessions.this"))
                } else {
                    html.form(nil, .post, .action(.endSession(session.id))) {
                        html.button("btn btn-s btn-quiet", .type("submit")) {
                            html.text(texts("settings.sessions.end"))
                            html.span("vh", text: texts("settings.sessions.end-of", ["browser": browser]))
                        }
                    }
                }
            }
        }
    }
}
