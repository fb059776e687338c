import Core
import HTML

/// The parts of a card's page that change live.
struct CardParts {
    let visit: PageRequest
    let page: CardPage
    let renderings: Renderings

    private var texts: Texts { visit.texts }
    private var card: Card { page.card }
    private var times: Times { Times(texts: texts, now: visit.now) }

    /// In page order.
    static let ids = ["card-words", "helped", "card-sources", "card-side"]

    /// By id.
    var all: [(id: String, write: (HTML) -> Void)] {
        let parts: [(HTML) -> Void] = [words, help, sources, side]
        return zip(Self.ids, parts).map { ($0, $1) }
    }

    func words(_ html: HTML) {
        html.div("stack", .id("card-words")) {
            html.p("row") { Labels(texts: texts).card(html, needsReview: page.needsReview) }
            TitleHeading.write(html, card.title)
            if let outdated = card.outdated {
                html.div("note note-warn") {
                    html.b(text: texts("card.outdated", ["day": times.date(outdated.at)]))
                    html.p(text: outdated.reason)
                    html.p { html.small { CardHandText.write(html, "card.doubted-by", page.doubter, texts) } }
                }
            } else if page.needsReview {
                html.p("note note-warn", text: texts("card.overdue", ["day": times.date(card.reviewAt)]))
            }
            if let state = page.unsettled {
                html.div("note note-warn") {
                    html.p("row") {
                        html.b(text: texts("card.unsettled"))
                        Labels(texts: texts).state(html, state)
                    }
                    html.p { html.a(.href(.topic(page.topic.id))) { html.text(texts("card.unsettled.see")) } }
                }
            }
            html.div("post text") { MarkdownText.write(html, card.answer) }
            if !card.conditions.isEmpty {
                html.section("stack", .labelled(by: "h-conditions")) {
                    html.h2(nil, .id("h-conditions"), text: texts("card.conditions"))
                    html.div("text") { MarkdownText.write(html, card.conditions) }
                }
            }
        }
    }

    func help(_ html: HTML) {
        html.div("row", .id("helped")) {
            if page.access.place.mayReply {
                html.form(nil, .post, .action(.helpOfCard(card.id))) {
                    html.button(
                        "btn",
                        .type("submit"),
                        .name("helped"),
                        .value(page.hasHelped ? "no" : "yes"),
                        .named("aria-pressed", page.hasHelped ? "true" : "false"),
                        .when(page.hasHelped, .described(by: "help-again"))
                    ) {
                        if page.hasHelped { html.span(nil, .hidden, text: "✓") }
                        html.text(texts(page.hasHelped ? "card.help-told" : "card.help"))
                    }
                }
                if page.hasHelped { html.span("sub no-print", .id("help-again"), text: texts("card.help-again")) }
            }
            html.span("sub", text: page.helped > 0 ? texts("card.helped", n: page.helped) : texts("card.helped-none"))
        }
    }

    func sources(_ html: HTML) {
        html.section("sec", .id("card-sources"), .labelled(by: "h-sources")) {
            html.div("sec-head") { html.h2(nil, .id("h-sources"), text: texts("card.sources")) }
            html.ul("links") {
                for post in page.sources {
                    html.li {
                        html.a(.href(.topic(page.topic.id, showing: post.id))) {
                            html.text(
                                texts("card.source-of", ["author": WhoText.words(post.byline, texts), "day": times.date(post.createdAt)])
                            )
                        }
                        if post.withdrawal == nil {
                            html.p("clip sub") { html.add(renderings.excerpt(of: post)) }
                        } else {
                            html.p("sub", text: texts("card.source-withdrawn"))
                        }
                    }
                }
            }
        }
    }

    func side(_ html: HTML) {
        html.section(nil, .id("card-side")) {
            html.h2(text: texts("card.keeper"))
            html.dl("facts") {
                html.dt(text: texts("card.seat"))
                html.dd {
                    html.a(.href(.organisation(page.organisation))) { html.text(page.organisation.name) }
                    html.text(" " + SeatName.words(page.seat.section, page.seat.job, texts))
                }
                keepers(html)
                html.dt(text: texts("card.checked"))
                html.dd { html.text(times.date(card.checkedAt)) }
                html.dt(text: texts("card.review"))
                html.dd { html.text(times.date(card.reviewAt)) }
                html.dt(text: texts("card.version-word"))
                html.dd { html.a(.href(.historyOfCard(card.id))) { html.text(texts("card.version", ["n": "\(card.version)"])) } }
                html.dt(text: texts("card.from"))
                html.dd {
                    html.a(.href(.topic(page.topic.id))) {
                        html.text(page.topic.title.isEmpty ? texts("topic.withdrawn-title") : page.topic.title)
                    }
                }
            }
        }
    }

    /// Visitors without an account see the seat only.
    private func keepers(_ html: HTML) {
        if visit.viewer != nil {
            html.dt(text: texts("card.sitting"))
            html.dd {
                if page.keepers.isEmpty { html.text(texts("card.nobody")) }
                for (index, sitting) in page.keepers.enumerated() {
                    if index > 0 { html.br() }
                    html.a(.href(.member(sitting.member.id))) { html.text(sitting.member.name) }
                }
            }
        }
    }
}
