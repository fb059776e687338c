import Core
import HTML

/// The destination of mail, the state of delivery, and what to do about failures.
struct MailView {
    let visit: MemberRequest
    let letters: MailQueueReport
    /// The viewer's own address.
    let own: MailAddress?
    let desk: MailDesk?
    /// The result of the test mail just sent.
    let trial: TransportReport?
    let attempt: FormState

    private var texts: Texts { visit.texts }
    private var times: Times { Times(texts: texts, now: visit.visit.now) }
    private var failure: MailFailureText { MailFailureText(texts: texts) }

    func write(_ html: HTML, in frame: MemberLayout) {
        frame.page(html, title: attempt.title(texts("manage-mail.title"), texts), current: .manage, status: FlashKey.of(visit.visit)) {
            html.div("page-wide stack-l") {
                html.div("stack") {
                    ManageHead(texts: texts).write(html, "manage-mail")
                    ErrorSummary.write(html, attempt.flaws, texts, labels: ["mail": "manage-mail.to"])
                    trouble(html)
                }
                trying(html)
                waiting(html)
                givenUp(html)
            }
        }
    }

    private func trouble(_ html: HTML) {
        if let trouble = desk?.watch.current {
            html.div("note note-bad") {
                html.b(text: texts("manage-mail.trouble", ["time": times.words(trouble.since)]))
                html.p(text: failure(trouble.code))
            }
        }
        switch desk?.carrier.destination {
        case .server(let address)?: html.p(text: texts("manage-mail.server", ["server": address]))
        case .folder(let path)?:
            html.div("note note-warn") {
                html.b(text: texts("manage-mail.no-server"))
                html.p(text: texts("manage-mail.no-server.text", ["folder": path]))
            }
        case nil: html.p("note note-warn", text: texts("manage-mail.no-carrier"))
        }
    }

    private func trying(_ html: HTML) {
        html.section("sec", .id("trial"), .labelled(by: "h-trial")) {
            html.div("sec-head") { html.h2(nil, .id("h-trial"), text: texts("manage-mail.trial")) }
            if let trial { outcome(html, trial) }
            html.form("stack", .post, .action(Path.manageMailTrial.at("trial"))) {
                attempt.fields(texts).line(
                    html,
                    "mail",
                    label: "manage-mail.to",
                    type: "email",
                    value: own?.text ?? "",
                    autocomplete: "email"
                )
                html.p("row") { html.button("btn btn-main", .type("submit")) { html.text(texts("manage-mail.try")) } }
            }
        }
    }

    /// Without a server, the mail was written to a file.
    private var taken: String {
        if case .folder? = desk?.carrier.destination { "manage-mail.filed" } else { "manage-mail.taken" }
    }

    private func outcome(_ html: HTML, _ trial: TransportReport) {
        html.div(trial.isTaken ? "note note-ok" : "note note-bad", .role("status")) {
            html.b(text: texts(trial.isTaken ? taken : "manage-mail.not-taken"))
            html.p(text: trial.failure.map { failure($0) } ?? texts(taken + ".text"))
            html.dl("facts") {
                for step in TransportReport.Step.allCases {
                    if let outcome = trial.outcomes[step] {
                        html.dt(text: texts("mail-step.\(step.rawValue)"))
                        html.dd(text: words(outcome))
                    }
                }
                if !trial.answer.isEmpty {
                    html.dt(text: texts("manage-mail.answer"))
                    html.dd { html.code(text: trial.answer) }
                }
            }
        }
    }

    private func words(_ outcome: TransportReport.Outcome) -> String {
        switch outcome {
        case .done: texts("mail-step.done")
        case .notNeeded: texts("mail-step.not-needed")
        case .notReached: texts("mail-step.not-reached")
        case .failed: texts("mail-step.failed")
        }
    }

    private func waiting(_ html: HTML) {
        html.section("sec", .labelled(by: "h-waiting")) {
            html.div("sec-head") {
                html.h2(nil, .id("h-waiting"), text: texts("manage-mail.waiting"))
                html.small(text: texts("manage-mail.count", n: letters.waitingCount))
            }
            guard !letters.waiting.isEmpty else { return html.div("empty") { html.p(text: texts("manage-mail.none-waiting")) } }
            if letters.failingCount > 0 {
                html.form("row", .post, .action(.manageMailRetry)) {
                    html.button("btn", .type("submit")) { html.text(texts("manage-mail.retry")) }
                    html.span("sub", text: texts("manage-mail.retry.text"))
                }
            }
            table(html, letters.waiting, ["manage-mail.next"], caption: "manage-mail.waiting") { line in
                line.nextAt.map { $0 <= visit.visit.now ? texts("manage-mail.now") : times.words($0) } ?? ""
            }
        }
    }

    private func givenUp(_ html: HTML) {
        html.section("sec", .labelled(by: "h-given-up")) {
            html.div("sec-head") {
                html.h2(nil, .id("h-given-up"), text: texts("manage-mail.given-up"))
                html.small(text: texts("manage-mail.count", n: letters.givenUpCount))
            }
            html.p("sub", text: texts("manage-mail.given-up.text"))
            guard !letters.givenUp.isEmpty else { return html.div("empty") { html.p(text: texts("manage-mail.none-given-up")) } }
            table(html, letters.givenUp, [], caption: "manage-mail.given-up") { _ in "" }
        }
    }

    /// Shows only the domain of an address, because the recipient is confidential.
    private func table(
        _ html: HTML,
        _ lines: [MailQueueReport.Line],
        _ more: [String],
        caption: String,
        last: @escaping (MailQueueReport.Line) -> String
    ) {
        let columns =
            ["manage-mail.subject", "manage-mail.domain", "manage-mail.written", "manage-mail.attempts", "manage-mail.why"] + more
        let table = ResponsiveTable(html, columns.map { texts($0) })
        table.write(caption: texts(caption)) {
            for line in lines {
                var cells: [() -> Void] = [
                    { html.text(line.subject) },
                    { html.code(text: "@" + line.mail.domain) },
                    { times.write(html, line.createdAt) },
                    { html.text(texts("manage-mail.times", n: line.attempts)) },
                    { html.text(line.failure.map { failure($0) } ?? texts("manage-mail.not-yet")) },
                ]
                if !more.isEmpty { cells.append { html.text(last(line)) } }
                table.row(cells)
            }
        }
    }
}
