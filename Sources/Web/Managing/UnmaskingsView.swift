import Core
import HTML

/// The log of unmaskings: who, whom, when and why.
struct UnmaskingsView {
    let visit: MemberRequest
    let unmaskings: [Unmasking]

    private var texts: Texts { visit.texts }

    func write(_ html: HTML, in frame: MemberLayout) {
        ManagersLog(texts: texts, key: "manage-unmaskings", count: unmaskings.count).write(html, in: frame) { table(html) }
    }

    private func table(_ html: HTML) {
        let times = Times(texts: texts, now: visit.visit.now)
        let columns = [
            "manage-unmaskings.at", "manage-unmaskings.by", "manage-unmaskings.reason", "manage-unmaskings.author",
            "manage-unmaskings.post",
        ]
        let table = ResponsiveTable(html, columns.map { texts($0) })
        table.write(caption: texts("manage-unmaskings.log")) {
            for unmasking in unmaskings {
                table.row(
                    { times.write(html, unmasking.at) },
                    { html.text(unmasking.operatorName) },
                    { html.text(unmasking.reason) },
                    { html.text(author(unmasking)) },
                    { html.a(.href(.post(unmasking.post))) { html.text(texts("manage-unmaskings.open")) } }
                )
            }
        }
    }

    private func author(_ unmasking: Unmasking) -> String {
        guard let name = unmasking.authorName, let body = unmasking.authorOrganisation else { return texts("manage-unmaskings.hidden") }
        return texts("person.of-body", ["name": name, "body": body])
    }
}
