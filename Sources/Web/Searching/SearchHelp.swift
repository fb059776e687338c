import HTML
import Search

/// How to search: what is understood without further ado, and what one can type.
struct SearchHelp {
    let texts: Texts

    private static let examples = [
        ("\"BOM付き\"", "search.help.phrase"), ("CSV -Excel", "search.help.minus"), ("窓口 kind:実践報告", "search.help.kind"),
        ("窓口 kind:ナレッジ", "search.help.card"),
        ("カード state:未回答", "search.help.state"), ("窓口 in:マイナンバー", "search.help.in"), ("from:自分", "search.help.from"),
        ("窓口 org:真岡市", "search.help.org"), ("避難所 pref:栃木県", "search.help.pref"), ("RPA size:1万人以上5万人未満", "search.help.size"),
        ("予算 after:2026-04 before:2026-10", "search.help.dates"), ("文字コード has:回答", "search.help.has"),
    ]

    func write(_ html: HTML) {
        html.section("stack", .labelled(by: "h-help")) {
            html.h2(nil, .id("h-help"), text: texts("search.help.title"))
            html.p(text: texts("search.help.lead"))
            html.p(text: texts("search.help.folding"))
            html.h2(text: texts("search.help.filters"))
            html.dl("facts") {
                for (example, key) in Self.examples {
                    html.dt { html.a(.href(.search(TypedQuery(example)))) { html.text(example) } }
                    html.dd(text: texts(key))
                }
            }
            html.p("sub", text: texts("search.help.names"))
        }
    }
}
