import Core
import HTML

/// Organisations similar to one, which comes first for comparison: what they share, and whom to ask there.
struct SimilarTable {
    let texts: Texts
    let organisation: Organisation
    let figures: Figures
    let bodies: [SimilarBody]
    /// The number of members in each; nil when not shown.
    var sitting: [ID<Organisation>: Int]?
    var records: [ID<Organisation>: BodyRecord] = [:]

    func write(_ html: HTML) {
        var columns = ["similar.body", "figure.population", "figure.aging", "similar.industry", "figure.fiscal", "similar.why"]
        if sitting != nil { columns.append("similar.seats") }
        let table = ResponsiveTable(html, columns.map { texts($0) })
        table.write(caption: texts("similar.caption", ["body": organisation.name]), isCaptionShown: true) {
            table.row(
                cells(html, organisation, figures, why: texts("similar.self"), isLinked: false) + record(html, nil),
                classes: "self"
            )
            for body in bodies {
                table.row(cells(html, body.organisation, body.figures, why: why(body), isLinked: true) + record(html, body.organisation))
            }
        }
    }

    private func cells(_ html: HTML, _ body: Organisation, _ figures: Figures, why: String, isLinked: Bool) -> [() -> Void] {
        let lines = FigureLine.compared(figures, texts)
        return [
            {
                if isLinked { html.a(.href(.organisation(body))) { html.text(body.name) } } else { html.text(body.name) }
                if let place = body.prefecture.flatMap(Prefecture.name), body.kind != .prefecture {
                    html.br()
                    html.span("sub", text: place)
                }
            }
        ] + lines.map { line in { html.span("whole", text: line.value.map { $0 + line.unit } ?? texts("body.not-published")) } } + [
            { html.span("reason", text: why) }
        ]
    }

    /// The reason for the similarity, as text: same group, same prefecture, nearest statistic.
    private func why(_ body: SimilarBody) -> String {
        let group = body.isSameType ? body.figures.type.map { texts("similar.same-type", ["type": $0]) } : nil
        let place = body.isSamePrefecture && organisation.kind != .prefecture ? texts("similar.same-prefecture") : nil
        let near = body.nearest.map { texts("similar.\($0.isEqual ? "equal" : "near").\($0.measure.rawValue)") }
        let reasons = [group, place].compactMap(\.self) + near
        return reasons.isEmpty ? texts("similar.as-a-whole") : reasons.joined(separator: texts("similar.and"))
    }

    private func record(_ html: HTML, _ body: Organisation?) -> [() -> Void] {
        guard let sitting else { return [] }
        guard let body else { return [{ html.text("—") }] }
        return [
            {
                guard let count = sitting[body.id], count > 0 else { return html.span("sub", text: texts("body.nobody-yet")) }
                html.a("btn btn-s", .href(Path.organisation(body).at("seats"))) {
                    html.text(texts("similar.see-seats", n: count))
                    html.span("vh", text: texts("place-members.of-person", ["name": body.name]))
                }
                if let record = records[body.id] { html.p("sub", text: words(record)) }
            }
        ]
    }

    private func words(_ record: BodyRecord) -> String {
        let parts = [("solved", record.solved), ("reported", record.reported), ("asking", record.asking)].filter { $0.1 > 0 }
        return parts.map { texts("similar.count.\($0.0)", n: $0.1) }.joined(separator: texts("list.separator"))
    }
}
