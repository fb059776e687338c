import Core
import HTML

/// The checkbox that registers the applicant's mail domain; its label names the domain.
struct DomainBox {
    let texts: Texts
    let field: Field
    let domain: String

    private var id: String { field.prefix + "domain" }

    /// Omitted when anybody can get an address under the domain.
    func write(_ html: HTML) {
        guard (try? MailDomain(domain)) != nil else { return }
        html.div("field") {
            for flaw in field.flaws where flaw.field == "domain" { html.p("error", .id("\(id)-error"), text: texts(flaw.reason)) }
            html.div("check") {
                html.input(nil, .type("checkbox"), .id(id), .name("domain"), .value("yes"), .flag("checked", field.form["domain"] == "yes"))
                html.label(nil, .for(id)) {
                    html.text(texts("manage-requests.add-domain", ["domain": domain]))
                    html.span("sub", text: " " + texts("manage-requests.add-domain-about"))
                }
            }
        }
    }
}
