import Core
import HTML
import Hummingbird

/// The state of mail delivery: waiting and given-up mail, and a test mail. For operators.
struct MailPages: Sendable {
    static let length = 50

    let site: AppContext

    func show(_ member: MemberRequest) async throws -> Response {
        try await page(member, FormState(), nil)
    }

    /// Waits for the mail server's answer and shows it on the page.
    func tryOut(_ member: MemberRequest, _ form: Form) async throws -> Response {
        try member.viewer.enter(by: .operate)
        guard let desk = site.mail else { throw Refusal.notFound }
        return try await form.answer(beside: "mail") {
            let report = try await TryMail(storage: site.storage, stationery: site.stationery, desk: desk)(
                to: form["mail"],
                by: member.viewer
            )
            return try await page(member, FormState(form), report)
        } again: {
            try await page(member, $0, nil)
        }
    }

    func retry(_ member: MemberRequest, _ form: Form) async throws -> Response {
        try member.viewer.enter(by: .operate)
        let count = try await RetryMail(storage: site.storage)(by: member.viewer)
        return .see(Path.manageMail.saying(count > 0 ? "retried" : "retry-soon"))
    }

    private func page(_ member: MemberRequest, _ attempt: FormState, _ report: TransportReport?) async throws -> Response {
        try member.viewer.enter(by: .operate)
        let (found, frame) = try await site.load(member.visit) { snapshot in
            (
                report: try snapshot.letters.report(limit: Self.length, for: member.viewer),
                own: try snapshot.members.mail(of: member.viewer.member)
            )
        }
        return try attempt.page { html in
            MailView(visit: member, letters: found.report, own: found.own, desk: site.mail, trial: report, attempt: attempt).write(
                html,
                in: frame
            )
        }
    }
}
