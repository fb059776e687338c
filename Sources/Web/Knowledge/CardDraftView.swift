import Core
import HTML

/// The form for making a card from a topic, prefilled so that one step is enough.
struct CardDraftView {
    let visit: PageRequest
    let page: TopicPage
    let attempt: FormState
    let preview: PreviewView.Content?
    let renderings: Renderings

    private var texts: Texts { visit.texts }
    private var topic: Topic { page.topic }

    /// The field that includes a post as a source.
    static func field(_ post: ID<Post>) -> String { "\(prefix)\(post)" }

    private static let prefix = "source-"

    /// Also those that the page would no longer offer, because another answer was chosen meanwhile.
    static func sources(in form: Form) -> Set<ID<Post>> {
        Set(form.names.filter { $0.hasPrefix(prefix) && form[$0] == "yes" }.compactMap { ID(String($0.dropFirst(prefix.count))) })
    }

    func write(_ html: HTML, in frame: MemberLayout) {
        frame.page(html, title: attempt.title(texts("card.make"), texts), current: .cards) {
            html.div("page-wide stack-l") {
                html.div("stack") {
                    Crumbs(
                        texts: texts,
                        isSignedIn: true,
                        trail: [
                            (.space(page.access.space.id), page.access.space.name),
                            (Path.now(in: topic.channel), page.access.channel.name),
                            (.topic(topic.id), topic.title),
                        ],
                        here: texts("card.make")
                    ).write(html)
                    html.h1(text: texts("card.make"))
                    html.p("lead", text: texts("card.make.lead"))
                    if page.isWithheld { html.p("note note-warn", text: texts("card.make.masked")) }
                    ErrorSummary.write(html, attempt.flaws, texts)
                }
                html.form("stack-l", .post, .action(.makeCard(topic.id))) {
                    html.input(nil, .type("hidden"), .name("key"), .value(FormKey.value(attempt.form)))
                    html.div("stack") {
                        CardFields(
                            field: attempt.fields(texts),
                            tools: MarkupTools(texts: texts, field: "answer", preview: .previewCard(topic.id)),
                            title: topic.title,
                            answer: answer
                        ).write(html)
                        PreviewView(visit: visit, content: preview).write(html)
                        CardFields.review(html, attempt.fields(texts), texts)
                    }
                    sources(html)
                    PersonalDataView.ask(html, of: attempt, texts) { CardFields.personalData(in: attempt.form) }
                    html.p("row") { html.button("btn btn-main", .type("submit")) { html.text(texts("card.make.do")) } }
                }
            }
        }
    }

    /// The accepted answer, cut to the maximum length of a card; for a report its own text.
    private var answer: String {
        let posts = topic.kind == .question ? page.question.accepted.map(\.post) : [page.opening]
        let words = posts.map { Salutation.removed(from: $0.body, mentions: page.mentions[$0.id] ?? []) }.joined(separator: "\n\n")
        return String(words.prefix(CardText.answerLimit))
    }

    /// A post's role, author and time, since one author may have written several.
    private func name(_ post: Post) -> String {
        let kind =
            if post.id == topic.opening { texts("kind.\(topic.kind.rawValue)") } else {
                texts(page.isAccepted(post.id) ? "reply.is-accepted" : "card.source-reply")
            }
        let day = Times(texts: texts, now: visit.now).words(post.createdAt)
        return texts("card.source-as", ["kind": kind, "author": WhoText.words(post.byline, texts), "day": day])
    }

    private func sources(_ html: HTML) {
        html.fieldset("stack", .id("sources")) {
            html.legend("legend", text: texts("card.sources"))
            html.p("hint", text: texts("card.sources.hint"))
            if let flaw = attempt.flaws.first(where: { $0.field == "sources" }) { html.p("error", text: texts(flaw.reason)) }
            if page.hasOtherReplies { html.p("hint", text: texts("card.sources.part", n: page.replies.count)) }
            for post in page.cardSources {
                html.div("check") {
                    let name = Self.field(post.id)
                    let isChosen =
                        attempt.form.isEmpty ? post.id == topic.opening || page.isAccepted(post.id) : attempt.form[name] == "yes"
                    html.input(nil, .type("checkbox"), .id(name), .name(name), .value("yes"), .flag("checked", isChosen))
                    html.label(nil, .for(name)) {
                        html.text(self.name(post))
                        html.span("sub clip") { html.add(renderings.excerpt(of: post)) }
                    }
                }
            }
        }
    }
}
