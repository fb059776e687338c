import Core
import HTML

/// What was filled into the form of a topic of an archive, and the states it went through.
struct ArchivedFormView {
    let texts: Texts
    let form: ArchivedForm

    func write(_ html: HTML) {
        let answers = AnswerText(texts: texts, organisations: form.organisations)
        html.dl("facts") {
            for field in form.definition.fields {
                html.dt(text: ArchiveText.plain(texts(field.name)))
                html.dd(
                    text: form.answers.values[field.key].map { ArchiveText.plain(answers.words($0, of: field)) } ?? texts("type.unanswered")
                )
            }
        }
        guard !form.changes.isEmpty else { return }
        html.ul("links") {
            for change in form.changes {
                html.li {
                    ArchiveText.times(texts).write(html, change.at)
                    html.text(" \(name(change.was)) → \(name(change.became))")
                    if let reason = change.reason { html.p(text: ArchiveText.plain(reason)) }
                }
            }
        }
    }

    private func name(_ key: String) -> String { form.definition.workflow?.state(key).map { texts($0.name) } ?? key }
}
