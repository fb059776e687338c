import Core
import HTML
import Hummingbird

/// Which types a channel offers and what it opens with.
struct OfferPages: Sendable {
    let site: AppContext

    func form(_ member: MemberRequest) async throws -> Response {
        try await page(member, FormState())
    }

    func save(_ member: MemberRequest, _ form: Form) async throws -> Response {
        let channel: ID<Core.Channel> = try member.visit.id()
        return try await form.answer(beside: "types") {
            let page = try await site.storage.read { try $0.offerPage(channel, for: member.viewer) }
            let view = try form.word("view", TypeView.Kind.self)
            let types = page.types.map(\.id).filter { form["type.\($0)"] == "yes" }
            try await OfferTypes(storage: site.storage)(types, in: channel, opensWith: view, as: member.viewer)
            return .see(Path.channel(channel).saying("saved"))
        } again: {
            try await page(member, $0)
        }
    }

    private func page(_ member: MemberRequest, _ attempt: FormState) async throws -> Response {
        let channel: ID<Core.Channel> = try member.visit.id()
        let (page, frame) = try await site.load(member.visit) { try $0.offerPage(channel, for: member.viewer) }
        return try attempt.page { html in OfferView(texts: member.texts, page: page, attempt: attempt).write(html, in: frame) }
    }
}
