import Core
import HTML
import Hummingbird

/// The types of a space, and making one.
struct TypesPages: Sendable {
    let site: AppContext

    func list(_ member: MemberRequest) async throws -> Response {
        try await page(member, FormState(), status: FlashKey.of(member.visit))
    }

    func make(_ member: MemberRequest, _ form: Form) async throws -> Response {
        try await form.answer(beside: "name") {
            let space: ID<Space> = try member.visit.id()
            var flaws = FlawList()
            let name = try flaws.check(try TypeForms.words(form, "name", limit: 40))
            let letter = try flaws.check(try TypeForms.letter(form))
            let (words, mark) = try flaws.passing(name, letter)
            let type = try await MakeType(storage: site.storage)(.blank(words, letter: mark), in: space, as: member.viewer)
            return .see(Path.topicType(type).saying("created"))
        } again: {
            try await page(member, $0)
        }
    }

    private func page(_ member: MemberRequest, _ attempt: FormState, status: String? = nil) async throws -> Response {
        let space: ID<Space> = try member.visit.id()
        let (page, frame) = try await site.load(member.visit) { try $0.typesPage(space, for: member.viewer) }
        return try attempt.page { html in
            TypesView(texts: member.texts, page: page, attempt: attempt, status: status).write(html, in: frame)
        }
    }
}
