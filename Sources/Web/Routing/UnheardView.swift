import Core
import HTML

/// Questions without an answer after everybody was asked, for managers.
struct UnheardView {
    let visit: MemberRequest
    let page: UnheardPage

    private var texts: Texts { visit.texts }

    func write(_ html: HTML, in frame: MemberLayout) {
        let times = Times(texts: texts, now: visit.visit.now)
        frame.page(html, title: texts("manage-unheard.title"), current: .manage) {
            html.div("page-wide stack-l") {
                html.div("stack") { ManageHead(texts: texts).write(html, "manage-unheard") }
                html.section("sec", .labelled(by: "h-unheard")) {
                    html.div("sec-head") {
                        html.h2(nil, .id("h-unheard"), text: texts("manage-unheard.list"))
                        html.small(text: texts("manage-unheard.count", n: page.questions.count))
                    }
                    if page.questions.isEmpty { html.div("empty") { html.p(text: texts("manage-unheard.none")) } }
                    html.ul("links") {
                        for question in page.questions {
                            html.li {
                                html.a(.href(.topic(question.topic.id))) { html.text(question.topic.title) }
                                html.small(
                                    text: [
                                        question.channel.name,
                                        texts("topic.waiting", ["time": times.waiting(since: question.topic.waitingSince)]),
                                    ].joined(separator: texts("list.separator"))
                                )
                            }
                        }
                    }
                }
            }
        }
    }
}
