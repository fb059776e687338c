import Core
import HTML

/// The members of a space or channel, sorted by reading.
struct AdmittedList {
    let visit: PageRequest
    let members: AdmittedPage
    /// Whether the column of actions is shown.
    var mayAct = false
    let next: (ID<Member>) -> Path

    private var texts: Texts { visit.texts }

    func write(_ html: HTML, act: @escaping (PlaceMember) -> Void) {
        html.section("sec", .labelled(by: "h-members")) {
            html.div("sec-head") {
                html.h2(nil, .id("h-members"), text: texts("place-members.title"))
                html.small(text: texts("place-members.count", n: members.count))
            }
            if members.members.isEmpty {
                html.div("empty") { html.p(text: texts("place-members.none")) }
            } else {
                table(html, act)
            }
            if members.hasMore, let last = members.members.last {
                html.p { html.a("btn", .href(next(last.person.id))) { html.text(texts("place-members.more")) } }
            }
        }
    }

    private func table(_ html: HTML, _ act: @escaping (PlaceMember) -> Void) {
        let times = Times(texts: texts, now: visit.now)
        let columns = ["people.name", "people.body", "people.section", "place-members.since"] + (mayAct ? ["people.act"] : [])
        let table = ResponsiveTable(html, columns.map { texts($0) })
        table.write(caption: texts("place-members.caption")) {
            for admitted in members.members {
                let person = admitted.person
                let cells: [() -> Void] = [
                    {
                        html.a(.href(.member(person.id))) { html.text(person.name) }
                        if admitted.isStarter { html.span("tag", text: texts("place-members.starter")) }
                    },
                    { html.a(.href(.organisation(person.organisation))) { html.text(BodyChoice.place(person.organisation)) } },
                    { html.text(person.section) },
                    { html.text(times.day(admitted.since)) },
                ]
                table.row(cells + (mayAct ? [{ act(admitted) }] : []))
            }
        }
    }
}
