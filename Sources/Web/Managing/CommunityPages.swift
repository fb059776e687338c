import Core
import HTML
import Hummingbird

/// The texts about the community: name, purpose, rules, privacy notice, contact. For operators.
struct CommunityPages: Sendable {
    let site: AppContext

    func show(_ member: MemberRequest) async throws -> Response {
        try await page(member, nil, FormState())
    }

    func change(_ member: MemberRequest, _ form: Form) async throws -> Response {
        try member.viewer.enter(by: .operate)
        let field = try form.word("field", CommunityField.self)
        return try await form.answer(beside: field.rawValue) {
            try await ChangeCommunity(storage: site.storage)(field, to: form[field.rawValue], base: form["base"], by: member.viewer)
            site.forgetCommunity()
            return .see(Path.manageCommunity.saying("saved").at("f-\(field.rawValue)"))
        } again: {
            try await page(member, field, $0)
        }
    }

    func history(_ member: MemberRequest) async throws -> Response {
        try member.viewer.enter(by: .operate)
        guard let field = CommunityField(rawValue: member.visit.parameters["field"] ?? "") else { throw Refusal.notFound }
        let (versions, frame) = try await site.load(member.visit) { try $0.communityVersions.history(of: field, limit: 100) }
        return .page { html in CommunityHistoryView(visit: member, field: field, versions: versions).write(html, in: frame) }
    }

    private func page(_ member: MemberRequest, _ field: CommunityField?, _ attempt: FormState) async throws -> Response {
        try member.viewer.enter(by: .operate)
        let (found, frame) = try await site.load(member.visit) { snapshot in
            (name: try snapshot.community.founded().name, current: try snapshot.communityVersions.current())
        }
        return try attempt.page { html in
            CommunityView(
                visit: member,
                name: found.name,
                current: found.current,
                setting: site.settings.contact?.text,
                field: field,
                attempt: attempt
            ).write(html, in: frame)
        }
    }
}
