import HTML

/// The footer of every page; help is in the same place everywhere.
struct Footer {
    let texts: Texts
    var isDemo = false

    func write(_ html: HTML) {
        html.footer("foot") {
            if isDemo { html.p(text: texts("foot.demo")) }
            Self.links.add(to: html, in: texts.language)
        }
    }

    private static let links = WrittenOnce { html, texts in
        html.ul(nil, .role("list")) {
            html.li { html.a(.href(.conduct)) { html.text(texts("foot.conduct")) } }
            html.li { html.a(.href(.privacy)) { html.text(texts("foot.privacy")) } }
            html.li { html.a(.href(.help)) { html.text(texts("foot.help")) } }
            html.li { html.a(.href(.sources)) { html.text(texts("foot.sources")) } }
        }
        html.form("row", .post, .action(.language)) {
            for language in Language.allCases where language != texts.language {
                html.button(
                    "btn btn-s btn-quiet",
                    .type("submit"),
                    .name("language"),
                    .value(language.rawValue),
                    .lang(language.rawValue)
                ) {
                    html.text(Texts.of(language)("foot.this-language"))
                }
            }
        }
    }
}
