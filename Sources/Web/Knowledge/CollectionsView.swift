import Core
import HTML

/// All collections, and the form for a new one.
struct CollectionsView {
    static let length = 30

    let visit: MemberRequest
    /// One more than a page holds, when there are more.
    let found: [CardCollection]
    let isFirst: Bool
    let attempt: FormState

    private var texts: Texts { visit.texts }

    static func list(_ html: HTML, _ collections: [CardCollection]) {
        html.ul("links") {
            for collection in collections {
                html.li {
                    html.a(.href(.collection(collection.id))) { html.text(collection.title) }
                    if !collection.lead.isEmpty { html.small(text: collection.lead) }
                }
            }
        }
    }

    /// Possible personal data in the form.
    static func personalData(in form: Form) -> [PersonalData] { PersonalData.all(in: "\(form["title"])\n\(form["lead"])") }

    func write(_ html: HTML, in frame: MemberLayout) {
        frame.page(html, title: attempt.title(texts("collection.all"), texts), current: .cards, status: FlashKey.of(visit.visit)) {
            html.div("page-wide stack-l") {
                html.div("stack") {
                    Crumbs(texts: texts, isSignedIn: true, trail: [(.cards, texts("card.all"))], here: texts("collection.all")).write(html)
                    html.h1(text: texts("collection.all"))
                    html.p("lead", text: texts("collection.lead"))
                    ErrorSummary.write(html, attempt.flaws, texts)
                }
                let all = Array(found.prefix(Self.length))
                if all.isEmpty { html.div("empty") { html.p(text: texts("collection.none")) } } else { Self.list(html, all) }
                html.p("row") {
                    if !isFirst { html.a("btn btn-quiet", .href(.collections)) { html.text(texts("list.from-start")) } }
                    if found.count > Self.length, let last = all.last {
                        html.a("btn", .href(.collections(before: last.id))) { html.text(texts("list.next", n: Self.length)) }
                    }
                }
                html.section("sec", .labelled(by: "h-make")) {
                    html.div("sec-head") { html.h2(nil, .id("h-make"), text: texts("collection.make")) }
                    html.form("stack", .post, .action(.collections)) {
                        attempt.fields(texts).line(html, "title", label: "collection.title")
                        attempt.fields(texts).line(html, "lead", label: "collection.about", isRequired: false)
                        PersonalDataView.ask(html, of: attempt, texts) { Self.personalData(in: attempt.form) }
                        html.p("row") { html.button("btn btn-main", .type("submit")) { html.text(texts("collection.make")) } }
                    }
                }
            }
        }
    }
}
