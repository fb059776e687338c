import Core
import HTML

/// The page for joining: the applicant, and the rules.
struct JoinView {
    private static let labels = PersonFields.labels.merging([
        "mail": "join.mail", "organisation": "join.organisation", "consent": "join.part-rules",
    ]) { first, _ in first }

    let visit: PageRequest
    let attempt: FormState
    let body: BodyOfMail
    let community: CommunityTexts
    /// Whether anything is readable without an account.
    let isOpen: Bool

    private var texts: Texts { visit.texts }
    private var fields: Field { attempt.fields(texts) }

    func write(_ html: HTML) {
        PublicLayout(visit, title: attempt.title(texts("join.title"), texts), isOpen: isOpen).write(html) {
            html.div("wrap") {
                html.div("page") {
                    html.div("stack-l") {
                        html.div("stack") {
                            html.p("sub", text: texts("join.one-page"))
                            html.h1(text: texts("join.title"))
                            html.p("lead", text: texts("join.lead"))
                        }
                        ErrorSummary.write(html, attempt.flaws, texts, labels: Self.labels)
                        notice(html)
                        form(html)
                    }
                    html.div("side") { side(html) }
                }
            }
        }
    }

    /// The privacy notice, shown before anything is typed.
    private func notice(_ html: HTML) {
        guard let privacy = community[.privacy] else { return }
        html.section("card stack", .labelled(by: "h-privacy")) {
            html.h2(nil, .id("h-privacy"), text: texts("privacy.title"))
            html.div("text") { MarkdownText.write(html, privacy) }
        }
    }

    private func form(_ html: HTML) {
        html.form("stack-l", .post, .action(.join)) {
            // Enter activates a form's first button, which must apply and not look up the organisation.
            html.button("vh", .type("submit"), .named("tabindex", "-1"), .hidden) { html.text(texts("join.send")) }
            html.fieldset("stack") {
                html.legend("legend", text: texts("join.part-you"))
                mail(html)
                PersonFields(fields: fields).write(html)
            }
            html.fieldset("stack") {
                html.legend("legend", text: texts("join.part-rules"))
                ConductConsent(texts: texts, fields: fields, community: community).write(html)
            }
            html.p("row") {
                html.button("btn btn-main", .type("submit")) { html.text(texts("join.send")) }
                html.span("sub", text: texts("join.send.hint"))
            }
        }
    }

    private func mail(_ html: HTML) {
        fields.line(
            html,
            "mail",
            label: "join.mail",
            type: "email",
            autocomplete: "email",
            more: .named("data-lookup", Path.joinBody.text),
            .named("data-lookup-into", "mail-body")
        )
        html.p {
            html.button("btn btn-s btn-quiet", .type("submit"), .name("check"), .value("yes"), .flag("formnovalidate")) {
                html.text(texts("join.check"))
            }
        }
        html.div(nil, .id("mail-body"), .role("status")) { BodyOfMailView(texts: texts, body: body, fields: fields).write(html) }
    }

    private func side(_ html: HTML) {
        for part in ["who", "other", "seat", "after"] {
            html.section {
                html.h2(text: texts("join.side.\(part)"))
                html.p(text: texts("join.side.\(part).text"))
                if part == "who", isOpen {
                    html.p {
                        html.text(texts("join.side.others"))
                        html.a(.href(.spaces)) { html.text(texts("join.side.others.go")) }
                    }
                }
            }
        }
        html.section {
            html.h2(text: texts("join.side.member"))
            html.p { html.a(.href(.signIn)) { html.text(texts("join.side.member.go")) } }
        }
    }
}
