import Core
import HTML

/// The error summary above a refused form, with links to the fields.
enum ErrorSummary {
    /// - Parameters:
    ///   - labels: locale keys of field labels, so that each error names its field.
    ///   - prefix: the prefix of the form's field ids.
    static func write(
        _ html: HTML,
        _ flaws: [Refusal.Flaw],
        _ texts: Texts,
        labels: [String: String] = [:],
        prefix: String = ""
    ) {
        guard !flaws.isEmpty else { return }
        html.section("note note-bad errors", .id("errors"), .named("tabindex", "-1"), .labelled(by: "h-errors"), .flag("data-focus")) {
            html.h2(nil, .id("h-errors"), text: texts("form.errors", n: flaws.count))
            html.ul("bullets") {
                for flaw in flaws {
                    let reason = texts(flaw.reason)
                    let words = labels[flaw.field].map { texts("form.error-of", ["field": texts($0), "reason": reason]) } ?? reason
                    html.li { html.a(.href(Path("#\(prefix)\(flaw.field)"))) { html.text(words) } }
                }
            }
        }
    }
}
