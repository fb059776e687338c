import Core
import HTML
import Hummingbird

/// Suspending, reinstating and removing a member, and the log of these acts. Not found for other members.
struct MembershipPages: Sendable {
    let site: AppContext

    func show(_ member: MemberRequest) async throws -> Response {
        try await page(member, nil, FormState())
    }

    func suspend(_ member: MemberRequest, _ form: Form) async throws -> Response {
        try await act(member, form, .suspended, saying: "suspended") { id in
            try await SuspendMember(storage: site.storage, stationery: site.stationery)(id, reason: form["reason"], by: member.viewer)
        }
    }

    func lift(_ member: MemberRequest, _ form: Form) async throws -> Response {
        try await act(member, form, .lifted, saying: "reinstated") { id in
            try await LiftSuspension(storage: site.storage, stationery: site.stationery)(id, reason: form["reason"], by: member.viewer)
        }
    }

    func remove(_ member: MemberRequest, _ form: Form) async throws -> Response {
        try await act(member, form, .removed, saying: "membership-ended") { id in
            guard form["confirm"] == "yes" else { throw Refusal.invalid("confirm", "membership.confirm-missing") }
            try await RemoveMember(storage: site.storage, stationery: site.stationery)(id, reason: form["reason"], by: member.viewer)
        }
    }

    func log(_ member: MemberRequest) async throws -> Response {
        try member.viewer.enter(by: .suspendMembers)
        let (acts, frame) = try await site.load(member.visit) {
            try $0.membershipActs.newest(limit: ManagersLog.length, for: member.viewer)
        }
        return .page { html in
            ManagersLog(texts: member.visit.texts, key: "manage-memberships", count: acts.count).write(html, in: frame) {
                MembershipActTable(visit: member.visit, acts: acts).write(html, caption: "manage-memberships.log")
            }
        }
    }

    private func act(
        _ member: MemberRequest,
        _ form: Form,
        _ kind: MembershipAct.Kind,
        saying word: String,
        _ body: (ID<Member>) async throws -> Void
    ) async throws -> Response {
        try member.viewer.enter(by: .suspendMembers)
        let id: ID<Member> = try member.visit.id()
        return try await form.answer(beside: "reason") {
            try await body(id)
            return .see(Path.member(id).saying(word))
        } again: {
            try await page(member, kind, $0)
        }
    }

    private func page(_ member: MemberRequest, _ tried: MembershipAct.Kind?, _ attempt: FormState) async throws -> Response {
        let id: ID<Member> = try member.visit.id()
        let (found, frame) = try await site.load(member.visit) { try $0.membershipPage(id, for: member.viewer) }
        return try attempt.page { html in
            MembershipView(visit: member, page: found, tried: tried, attempt: attempt).write(html, in: frame)
        }
    }
}
