import Core
import HTML

/// The available acts on a membership, each with an explanation, and earlier ones.
struct MembershipView {
    let visit: MemberRequest
    let page: MembershipPage
    /// The act whose form was refused.
    let tried: MembershipAct.Kind?
    let attempt: FormState

    private var texts: Texts { visit.texts }
    private var member: Member { page.member }

    func write(_ html: HTML, in frame: MemberLayout) {
        let title = texts("membership.title", ["name": member.name])
        frame.page(html, title: attempt.title(title, texts), current: .manage) {
            html.div("page-wide stack-l") {
                html.div("stack") {
                    Crumbs(texts: texts, isSignedIn: true, trail: [(.member(member.id), member.name)], here: texts("membership.section"))
                        .write(html)
                    html.h1(text: title)
                    html.p("lead", text: texts("membership.lead"))
                    let prefix = tried.map { "\($0.rawValue)-" } ?? ""
                    ErrorSummary.write(html, attempt.flaws.map { Refusal.Flaw(prefix + $0.field, $0.reason) }, texts)
                }
                html.div("cols-2") {
                    if member.state == .suspended {
                        card(html, .lifted, at: .reinstatement(member.id), isReasonRequired: false)
                    } else {
                        card(html, .suspended, at: .suspension(member.id))
                    }
                    card(html, .removed, at: .removal(member.id))
                }
                history(html)
            }
        }
    }

    private func card(_ html: HTML, _ kind: MembershipAct.Kind, at path: Path, isReasonRequired: Bool = true) {
        let (key, isTried) = ("membership.\(kind.rawValue)", tried == kind)
        let fields = Field(
            texts: texts,
            form: isTried ? attempt.form : Form(),
            flaws: isTried ? attempt.flaws : [],
            prefix: "\(kind.rawValue)-"
        )
        html.section("card stack", .labelled(by: "h-\(kind.rawValue)")) {
            html.h2(nil, .id("h-\(kind.rawValue)"), text: texts(key))
            html.p(text: texts(key + ".text"))
            html.form("stack", .post, .action(path)) {
                fields.line(
                    html,
                    "reason",
                    label: isReasonRequired ? "membership.reason" : "membership.reason-own",
                    isRequired: isReasonRequired
                )
                if kind == .removed { fields.check(html, "confirm", label: "membership.confirm") }
                html.p("row") { html.button("btn", .type("submit")) { html.text(texts(key + ".do")) } }
            }
        }
    }

    private func history(_ html: HTML) {
        html.section("sec", .labelled(by: "h-log")) {
            html.div("sec-head") {
                html.h2(nil, .id("h-log"), text: texts("membership.before"))
                html.small { html.a(.href(.manageMemberships)) { html.text(texts("manage-memberships.title")) } }
            }
            if page.acts.isEmpty {
                html.div("empty") { html.p(text: texts("membership.nothing-before")) }
            } else {
                MembershipActTable(visit: visit.visit, acts: page.acts).write(html, caption: "membership.before")
            }
        }
    }
}
