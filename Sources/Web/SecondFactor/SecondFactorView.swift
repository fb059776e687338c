import Core
import HTML

/// The second factor: off, being set up, or on.
struct SecondFactorView {
    let visit: MemberRequest
    let state: SecondFactorState
    /// The key for the app, during set-up.
    let key: SecondFactorKey?
    /// Whether this member must have a second factor.
    let isRequired: Bool
    let confirming: FormState
    let renewing: FormState
    let ending: FormState

    private var texts: Texts { visit.texts }

    /// The refused form, if any.
    var attempt: FormState { [confirming, renewing, ending].first { !$0.flaws.isEmpty } ?? FormState() }

    func write(_ html: HTML, in frame: MemberLayout) {
        let head = SettingsHead(member: visit, page: .codes)
        frame.page(html, title: attempt.title(head.title, texts), current: .settings, status: FlashKey.of(visit.visit)) {
            html.div("page") {
                html.div("stack-l") {
                    head.write(html)
                    html.p("lead", text: texts("codes.lead"))
                    errors(html)
                    switch (state, key) {
                    case (.on(let since, let left), _): on(html, since, left)
                    case (.begun, let key?): setUp(html, key)
                    case (.off, _), (.begun, nil): begin(html)
                    }
                }
                html.div("side") { side(html) }
            }
        }
    }

    private func errors(_ html: HTML) {
        let labels = ["code": "codes.code"]
        ErrorSummary.write(html, confirming.flaws, texts, labels: labels)
        ErrorSummary.write(html, renewing.flaws, texts, labels: labels, prefix: "r-")
        ErrorSummary.write(html, ending.flaws, texts, labels: labels, prefix: "e-")
    }

    private func begin(_ html: HTML) {
        if isRequired { html.p("note note-warn", text: texts("codes.required")) }
        html.p { html.span("state state-off", text: texts("codes.off")) }
        html.section("sec", .labelled(by: "h-begin")) {
            html.div("sec-head") { html.h2(nil, .id("h-begin"), text: texts("codes.how")) }
            html.ol("bullets") { for number in 1...3 { html.li(text: texts("codes.step-\(number)")) } }
            html.form(nil, .post, .action(.secondFactor)) {
                html.p { html.button("btn btn-main", .type("submit")) { html.text(texts("codes.begin")) } }
            }
        }
    }

    private func setUp(_ html: HTML, _ key: SecondFactorKey) {
        if isRequired { html.p("note note-warn", text: texts("codes.required")) }
        html.section("sec", .labelled(by: "h-scan")) {
            html.div("sec-head") { html.h2(nil, .id("h-scan"), text: texts("codes.scan")) }
            html.p(text: texts("codes.scan.text"))
            QRDrawing.write(html, key.address, label: texts("codes.qr"))
            html.p(text: texts("codes.type"))
            html.p { html.code(nil, .id("key"), text: key.text) }
        }
        html.section("sec", .labelled(by: "h-confirm")) {
            html.div("sec-head") { html.h2(nil, .id("h-confirm"), text: texts("codes.confirm")) }
            html.form("stack", .post, .action(.secondFactorConfirmation)) {
                CodeField(texts: texts, attempt: confirming).write(html, label: "codes.code")
                html.p { html.button("btn btn-main", .type("submit")) { html.text(texts("codes.confirm.send")) } }
            }
        }
    }

    private func on(_ html: HTML, _ since: Moment, _ left: Int) {
        let times = Times(texts: texts, now: visit.visit.now)
        html.p {
            html.span("state state-done", text: texts("codes.on"))
            html.text(" ")
            html.text(texts("codes.since", ["day": times.day(since)]))
        }
        html.section("sec", .labelled(by: "h-recovery")) {
            html.div("sec-head") { html.h2(nil, .id("h-recovery"), text: texts("codes.recovery")) }
            html.p(text: texts("codes.recovery.left", n: left))
            form(html, .secondFactorRecovery, renewing, "r-", button: "codes.recovery.renew", classes: "btn")
        }
        html.section("sec", .labelled(by: "h-end")) {
            html.div("sec-head") { html.h2(nil, .id("h-end"), text: texts("codes.end")) }
            if isRequired {
                html.p(text: texts("codes.end.required"))
            } else {
                html.p(text: texts("codes.end.text"))
                form(html, .secondFactorEnd, ending, "e-", button: "codes.end.send", classes: "btn btn-bad")
            }
        }
    }

    private func form(_ html: HTML, _ path: Path, _ attempt: FormState, _ prefix: String, button: String, classes: StaticString) {
        html.form("stack", .post, .action(path)) {
            CodeField(texts: texts, attempt: attempt, prefix: prefix).write(html, label: "codes.code-or-recovery")
            html.p { html.button(classes, .type("submit")) { html.text(texts(button)) } }
        }
    }

    private func side(_ html: HTML) {
        html.section {
            html.h2(text: texts("codes.why"))
            html.p("sub", text: texts("codes.why.text"))
        }
        html.section {
            html.h2(text: texts("codes.lost"))
            html.p("sub", text: texts("codes.lost.text"))
        }
    }
}
