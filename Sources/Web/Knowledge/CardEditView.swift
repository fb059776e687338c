import Core
import HTML

/// The form for editing a card's text.
struct CardEditView {
    let visit: PageRequest
    let page: CardPage
    let attempt: FormState
    let preview: PreviewView.Content?

    private var texts: Texts { visit.texts }
    private var card: Card { page.card }

    func write(_ html: HTML, in frame: MemberLayout) {
        frame.page(html, title: attempt.title(texts("card.edit"), texts), current: .cards) {
            html.div("page-wide stack-l") {
                html.div("stack") {
                    Crumbs(
                        texts: texts,
                        isSignedIn: true,
                        trail: [(.cards, texts("card.all")), (.card(card.id), card.title)],
                        here: texts("card.edit")
                    ).write(html)
                    html.h1(text: texts("card.edit"))
                    if page.access.mayCare {
                        ErrorSummary.write(html, attempt.flaws, texts)
                        html.p("hint", text: texts("card.edit.hint"))
                        if page.access.isOrphan { html.p("note", text: texts("card.take-over")) }
                    } else {
                        html.p("note", text: texts("card.not-yours"))
                    }
                }
                if page.access.mayCare { form(html) }
            }
        }
    }

    private func form(_ html: HTML) {
        html.form("stack", .post, .action(.editCard(card.id))) {
            html.input(nil, .type("hidden"), .name("version"), .value(attempt.version(instead: card.version)))
            CardFields(
                field: attempt.fields(texts),
                tools: MarkupTools(texts: texts, field: "answer", preview: .previewCardEdit(card.id)),
                title: card.title,
                answer: card.answer,
                conditions: card.conditions
            ).write(html)
            PreviewView(visit: visit, content: preview).write(html)
            PersonalDataView.ask(html, of: attempt, texts) { CardFields.personalData(in: attempt.form, beyond: card) }
            html.p("row") { html.button("btn btn-main", .type("submit")) { html.text(texts("card.edit.do")) } }
        }
    }
}
