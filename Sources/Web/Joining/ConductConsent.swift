import Core
import HTML

/// The summary of the rules and the checkbox to accept them.
struct ConductConsent {
    let texts: Texts
    let fields: Field
    /// The operators' texts; empty before the community is founded.
    var community = CommunityTexts.none

    func write(_ html: HTML) {
        if let own = community[.conduct] {
            html.div("text") { MarkdownText.write(html, own) }
        } else {
            html.ol("bullets") {
                for number in 1...4 { html.li(text: texts("conduct.rule-\(number)")) }
            }
        }
        html.p { html.a(.href(.conduct)) { html.text(texts("conduct.whole")) } }
        html.input(nil, .type("hidden"), .name("agreement"), .value(community.agreement))
        fields.check(html, "consent", label: community[.privacy] == nil ? "join.consent" : "join.consent-both", isRequired: true)
    }
}
