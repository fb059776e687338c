import Core
import HTML
import Hummingbird

/// Starting a topic of a type: its form.
struct StartPages: Sendable {
    let site: AppContext

    func form(_ member: MemberRequest) async throws -> Response {
        try await page(member, FormState())
    }

    func start(_ member: MemberRequest, _ form: Form) async throws -> Response {
        let visit = member.visit
        let channel: ID<Channel> = try visit.id()
        let form = form.callingChosen()
        return try await form.answer(beside: "title") {
            let seen = try await site.storage.read { try $0.startPage(channel, Self.key(visit), for: member.viewer) }
            // The answers are read as the form asked for them; where the type has changed since, the act says so.
            guard form["version"] == "\(seen.type.version)" else { throw Refusal.conflict("type.changed") }
            var flaws = FlawList()
            let title = try flaws.check(try TopicTitle(form["title"], field: "title"))
            let text = try flaws.check(try PostText(underTitle: form["text"]))
            let voice = try flaws.check(try form.word("voice", Post.Voice.self))
            let answers = try await Self.collecting(&flaws) { try await form.answers(seen.definition, on: site) }
            let checked = try flaws.passing(title, text, voice, answers)
            let filled = FilledForm(TopicType.Version(type: seen.type.id, number: seen.type.version), checked.3)
            let words = try form.checked(TopicText(checked.0, checked.1, form: filled), voice: checked.2, by: member.viewer)
            let unclear = try await site.storage.unclearMentions(title: checked.0.text, in: checked.1)
            try form.admit(unclear)
            let topic = try await StartTopic(storage: site.storage, limit: site.settings.postingLimit)(
                .discussion,
                in: channel,
                saying: words,
                from: .form(try IdempotencyKey(form["key"])),
                as: member.viewer
            )
            return .see(Path.topic(topic).saying("sent"))
        } again: {
            try await page(member, $0)
        }
    }

    /// The value, or nil with what is wrong added to the list.
    static func collecting<Value>(_ flaws: inout FlawList, _ read: () async throws -> Value) async throws -> Value? {
        do {
            return try await read()
        } catch Refusal.invalid(let found) {
            for flaw in found { flaws.add(flaw.field, flaw.reason) }
            return nil
        }
    }

    private static func key(_ visit: PageRequest) -> String { visit.parameters["type"] ?? "" }

    private func page(_ member: MemberRequest, _ attempt: FormState) async throws -> Response {
        let channel: ID<Channel> = try member.visit.id()
        let (page, frame) = try await site.load(member.visit) { try $0.startPage(channel, Self.key(member.visit), for: member.viewer) }
        return try attempt.page { html in
            StartView(visit: member.visit, page: page, attempt: attempt).write(html, in: frame)
        }
    }
}
