import Core
import HTML
import Hummingbird

/// Turning the second factor on and off, and making recovery codes.
struct SecondFactorPages: Sendable {
    let site: AppContext

    func show(_ member: MemberRequest) async throws -> Response {
        try await page(member, FormState())
    }

    func begin(_ member: MemberRequest, _ form: Form) async throws -> Response {
        try await form.answer(beside: "code") {
            try await BeginSecondFactor(storage: site.storage, seal: site.seal)(by: member.viewer)
            return .see(.secondFactor)
        } again: {
            try await page(member, $0)
        }
    }

    func confirm(_ member: MemberRequest, _ form: Form) async throws -> Response {
        try await form.answer(beside: "code") {
            let confirm = ConfirmSecondFactor(storage: site.storage, seal: site.seal, stationery: site.stationery)
            let (codes, session) = try await confirm(form["code"], agent: member.visit.agent, by: member.viewer)
            var response = try await recoveryCodes(codes, member)
            response.setCookie(SessionCookie.hold(session.secret, on: site))
            return response
        } again: {
            try await page(member, $0)
        }
    }

    func renewRecoveryCodes(_ member: MemberRequest, _ form: Form) async throws -> Response {
        try await form.answer(beside: "code") {
            let codes = try await RenewRecoveryCodes(storage: site.storage, seal: site.seal)(form["code"], by: member.viewer)
            return try await recoveryCodes(codes, member)
        } again: {
            try await page(member, renewing: $0)
        }
    }

    func end(_ member: MemberRequest, _ form: Form) async throws -> Response {
        try await form.answer(beside: "code") {
            let end = EndSecondFactor(storage: site.storage, seal: site.seal, stationery: site.stationery)
            try await end(form["code"], under: site.settings.codes, by: member.viewer)
            return .see(Path.secondFactor.saying("codes-off"))
        } again: {
            try await page(member, ending: $0)
        }
    }

    /// Rendered in this response, because only hashes are stored.
    private func recoveryCodes(_ codes: [String], _ member: MemberRequest) async throws -> Response {
        let (_, frame) = try await site.load(member.visit) { _ in true }
        return .page { html in RecoveryCodesView(visit: member, codes: codes).write(html, in: frame) }
    }

    private func page(
        _ member: MemberRequest,
        _ attempt: FormState = FormState(),
        renewing: FormState = FormState(),
        ending: FormState = FormState()
    ) async throws -> Response {
        let (found, frame) = try await site.load(member.visit) { snapshot in
            (
                state: try snapshot.secondFactors.state(of: member.viewer.member),
                key: try snapshot.begunSecondFactor(of: member.viewer, seal: site.seal)
            )
        }
        let view = SecondFactorView(
            visit: member,
            state: found.state,
            key: found.key,
            isRequired: site.settings.codes.binds(member.viewer),
            confirming: attempt,
            renewing: renewing,
            ending: ending
        )
        return try view.attempt.page { html in view.write(html, in: frame) }
    }
}
