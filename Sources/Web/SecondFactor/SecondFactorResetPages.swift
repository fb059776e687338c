import Core
import HTML
import Hummingbird

/// Resetting another member's second factor, and the log of resets. Not found for other members.
struct SecondFactorResetPages: Sendable {
    let site: AppContext

    func list(_ member: MemberRequest) async throws -> Response {
        try await page(member, of: ID<Member>(member.visit.query["member"]), FormState())
    }

    func reset(_ member: MemberRequest, _ form: Form) async throws -> Response {
        try member.viewer.enter(by: .resetSecondFactors)
        let other = try form.id("member", Member.self)
        return try await form.answer(beside: "reason") {
            try await ResetSecondFactor(storage: site.storage, stationery: site.stationery)(
                of: other,
                reason: form["reason"],
                by: member.viewer
            )
            // Operators who reset their own are signed out.
            return .see(other == member.viewer.member ? .signIn : Path.manageSecondFactors.saying("codes-reset"))
        } again: {
            try await page(member, of: other, $0)
        }
    }

    private func page(_ member: MemberRequest, of other: ID<Member>?, _ attempt: FormState) async throws -> Response {
        try member.viewer.enter(by: .resetSecondFactors)
        let search = member.visit.query["q"]
        let (found, frame) = try await site.load(member.visit) { snapshot in
            (
                resets: try snapshot.secondFactorResets.newest(limit: SecondFactorResetView.length, for: member.viewer),
                people: search.folded.isEmpty ? nil : try snapshot.people.search(search, limit: 20),
                person: try other.flatMap { try snapshot.people.person($0) }
            )
        }
        let view = SecondFactorResetView(
            visit: member,
            resets: found.resets,
            search: search,
            found: found.people,
            person: found.person,
            attempt: attempt
        )
        return try attempt.page { html in view.write(html, in: frame) }
    }
}
