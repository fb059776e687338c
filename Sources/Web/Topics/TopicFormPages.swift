import Core
import HTML
import Hummingbird

/// Moving a topic on and changing what was filled in.
struct TopicFormPages: Sendable {
    let site: AppContext

    func move(_ member: MemberRequest, _ form: Form) async throws -> Response {
        let topic: ID<Topic> = try member.visit.id()
        return try await form.answer(beside: "to") {
            guard !form["to"].isEmpty else { throw Refusal.invalid("to", "field.choose") }
            let reason = try form.checked(form["reason"], by: member.viewer)
            try await MoveTopic(storage: site.storage, stationery: site.stationery)(
                topic,
                to: form["to"],
                from: form["seen"],
                reason: reason,
                as: member.viewer
            )
            return .see(Path.topic(topic).saying("moved"))
        } again: {
            try await TopicPages(site: site).page(member.visit, topic, composer: Composer(visit: member.visit), move: $0)
        }
    }

    func form(_ member: MemberRequest) async throws -> Response {
        try await page(member, FormState())
    }

    func change(_ member: MemberRequest, _ form: Form) async throws -> Response {
        let topic: ID<Topic> = try member.visit.id()
        return try await form.answer(beside: "version") {
            let page = try await site.storage.read { try $0.answersPage(topic, for: member.viewer) }
            let answers = try await form.answers(page.part.definition, on: site)
            let words = try form.checked(answers, beyond: page.part.answers.written, voice: page.opening.voice, by: member.viewer)
            guard let seen = form.position("version") else { throw Refusal.invalid("version", "form.malformed") }
            try await ChangeAnswers(storage: site.storage)(topic, words, seen: seen, as: member.viewer)
            return .see(Path.topic(topic).saying("saved"))
        } again: {
            try await page(member, $0)
        }
    }

    private func page(_ member: MemberRequest, _ attempt: FormState) async throws -> Response {
        let topic: ID<Topic> = try member.visit.id()
        let (page, frame) = try await site.load(member.visit) { try $0.answersPage(topic, for: member.viewer) }
        return try attempt.page { html in AnswersFormView(visit: member.visit, page: page, attempt: attempt).write(html, in: frame) }
    }
}
