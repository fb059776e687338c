import HTML

/// The rules in short and the box that says one will follow them.
struct ConductConsent {
    let texts: Texts
    let fields: Field

    func write(_ html: HTML) {
        html.ol("bullets") {
            for number in 1...4 { html.li(text: texts("conduct.rule-\(number)")) }
        }
        html.p { html.a(.href(.conduct)) { html.text(texts("conduct.whole")) } }
        fields.check(html, "consent", label: "join.consent", isRequired: true)
    }
}
