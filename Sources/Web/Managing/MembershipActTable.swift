import Core
import HTML

/// Acts on memberships, as a table.
struct MembershipActTable {
    let visit: PageRequest
    let acts: [MembershipAct]

    private var texts: Texts { visit.texts }

    /// - Parameter caption: a locale key.
    func write(_ html: HTML, caption: String) {
        let times = Times(texts: texts, now: visit.now)
        let table = ResponsiveTable(html, ["at", "member", "act", "reason", "by"].map { texts("manage-memberships.\($0)") })
        table.write(caption: texts(caption)) {
            for act in acts {
                table.row(
                    { times.write(html, act.at) },
                    { html.a(.href(.member(act.member))) { html.text(act.memberName) } },
                    { html.text(texts("membership-act.\(act.kind.rawValue)")) },
                    { html.text(act.reason) },
                    { html.text(act.actorName) }
                )
            }
        }
    }
}
