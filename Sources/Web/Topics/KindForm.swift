import Core
import HTML

/// The form for changing a topic's kind, on the page of its first post.
struct KindForm {
    let texts: Texts
    let page: TopicPage
    let form: Form
    let flaws: [Refusal.Flaw]
    let isOwn: Bool

    func write(_ html: HTML) {
        guard page.kindsOffered.count > 1 else { return }
        html.section("sec", .id("change-kind"), .labelled(by: "h-kind")) {
            html.h2(nil, .id("h-kind"), text: texts("post.kind"))
            html.p("hint", text: texts("post.kind-hint"))
            if isOwn, page.opening.voice == .personal, page.kindsOffered.contains(.announcement) {
                html.p("hint", text: texts("post.kind-announcement"))
            }
            html.form("stack", .post, .action(.postKind(page.opening.id))) {
                Radios(field: Field(texts: texts, form: form, flaws: flaws), name: "kind").write(
                    html,
                    label: "post.kind-new",
                    options: page.kindsOffered.map { .init(value: $0.rawValue, text: texts("kind.\($0.rawValue)")) },
                    chosen: page.topic.kind.rawValue
                )
                html.p { html.button("btn", .type("submit")) { html.text(texts("post.kind-do")) } }
            }
        }
    }
}
