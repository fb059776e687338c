import Core
import HTML

/// The current holders of an organisation's seats; former ones in a collapsed section.
struct SeatTable {
    let visit: PageRequest
    let page: OrganisationPage
    let sittings: [SeatAssignment]
    let isFirst: Bool

    private var texts: Texts { visit.texts }
    private var times: Times { Times(texts: texts, now: visit.now) }

    func write(_ html: HTML) {
        if sittings.isEmpty {
            html.div("empty") { html.p(text: texts("body.no-seats")) }
        } else {
            let table = ResponsiveTable(html, ["body.section", "body.job", "body.person", "body.since"].map { texts($0) })
            table.write(caption: texts("body.seats-about"), isCaptionShown: true) {
                for sitting in sittings {
                    table.row(
                        { html.text(sitting.seat.section) },
                        { job(html, sitting) },
                        { person(html, sitting) },
                        { html.text(times.day(sitting.since)) }
                    )
                }
            }
        }
        pager(html)
        if !page.former.isEmpty { former(html) }
    }

    private func pager(_ html: HTML) {
        guard page.hasMore || !isFirst else { return }
        html.p("row") {
            if !isFirst {
                html.a("btn btn-quiet", .href(Path.organisation(page.organisation).at("seats"))) { html.text(texts("list.from-start")) }
            }
            if page.hasMore, let last = sittings.last {
                html.a("btn", .href(Path.organisation(page.organisation).with("after", "\(last.member.id)").at("seats"))) {
                    html.text(texts("list.next", n: OrganisationPage.length))
                }
            }
        }
    }

    private func former(_ html: HTML) {
        html.details("fold") {
            html.summary(text: texts("body.former", n: page.former.count))
            html.p("sub", text: texts("body.former-about"))
            let table = ResponsiveTable(html, ["body.section", "body.job", "body.person", "body.period"].map { texts($0) })
            table.write(caption: texts("body.former", n: page.former.count)) {
                for sitting in page.former {
                    let period = texts("body.from-to", ["from": times.date(sitting.since), "to": sitting.until.map(times.date) ?? ""])
                    table.row({ html.text(sitting.seat.section) }, { job(html, sitting) }, { person(html, sitting) }, { html.text(period) })
                }
            }
        }
    }

    private func job(_ html: HTML, _ sitting: SeatAssignment) {
        if sitting.seat.job.isEmpty { html.span("sub", text: texts("body.no-job")) } else { html.text(sitting.seat.job) }
    }

    private func person(_ html: HTML, _ sitting: SeatAssignment) {
        html.a(.href(.member(sitting.member.id))) { html.text(sitting.member.name) }
        if sitting.member.state != .active { html.span("sub", text: texts("body.\(sitting.member.state.rawValue)")) }
    }
}
