import Core
import HTML

/// What was filled into a field, in words.
struct AnswerText {
    let texts: Texts
    let organisations: [ID<Organisation>: Organisation]

    func words(_ answer: Answer, of field: TypeField) -> String {
        switch answer {
        case .text(let text): text
        case .choices(let keys):
            keys.map { key in field.choices.first { $0.key == key }.map { texts($0.name) } ?? key }.joined(separator: "、")
        case .number(let number): "\(Self.grouped(number))\(field.unit.map(texts.callAsFunction) ?? "")"
        case .date(let date): Self.date(date, texts)
        case .organisation(let id): organisations[id]?.name ?? texts("type.no-organisation")
        case .flag(let flag): texts(flag ? "type.yes" : "type.no")
        }
    }

    /// As an element of a page: an organisation leads to its page, long texts keep their lines.
    func write(_ html: HTML, _ answer: Answer?, of field: TypeField) {
        switch answer {
        case nil: html.span("sub", text: texts("type.unanswered"))
        case .organisation(let id)?:
            guard let organisation = organisations[id] else { return html.text(texts("type.no-organisation")) }
            html.a("nowrap", .href(.organisation(organisation))) { html.text(organisation.name) }
        case .text(let text)? where field.kind == .longText: html.div("lines") { html.text(text) }
        case .number?, .date?, .flag?: html.span("nowrap", text: answer.map { words($0, of: field) } ?? "")
        case let answer?: html.text(words(answer, of: field))
        }
    }

    /// `12,000.5`
    private static func grouped(_ thousandths: Int64) -> String {
        let written = Answer.written(thousandths)
        let whole = written.prefix { $0 != "." }
        guard let number = Int(whole) else { return written }
        let sign = written.hasPrefix("-") && number == 0 ? "-" : ""
        return sign + Texts.japanese.number(number) + written.dropFirst(whole.count)
    }

    static func date(_ iso: String, _ texts: Texts) -> String {
        guard let date = JapanTime(day: iso) else { return iso }
        return texts(
            "time.day-and-year",
            [
                "year": "\(date.year)", "month": texts("time.month.\(date.month)"), "day": "\(date.day)",
                "weekday": texts("time.weekday.\(date.weekday)"),
            ]
        )
    }
}
