import Core
import HTML
import Hummingbird

/// Reading a topic, replying, and doubting answers.
struct TopicPages: Sendable {
    let site: AppContext

    func show(_ visit: PageRequest) async throws -> Response {
        let topic: ID<Topic> = try visit.id()
        return try await page(visit, topic, composer: try await composer(visit, in: topic), status: FlashKey.of(visit))
    }

    /// With a quoted post, if one was requested.
    private func composer(_ visit: PageRequest, in topic: ID<Topic>) async throws -> Composer {
        guard let quoted = ID<Post>(visit.query["quote"]), visit.viewer != nil else { return Composer(visit: visit) }
        let post = try await site.storage.read { snapshot in
            _ = try snapshot.access(to: .topic(topic), for: visit.viewer)
            return try snapshot.quotable(quoted, in: topic)
        }
        return Composer(visit: visit, attempt: FormState(post.map { Form(["text": QuotedText.of($0, visit.texts)]) } ?? Form()))
    }

    func reply(_ member: MemberRequest, _ form: Form) async throws -> Response {
        let topic: ID<Topic> = try member.visit.id()
        let form = form.callingChosen()
        return try await form.answer(beside: "text") {
            let text = try PostText(form["text"])
            let voice = try form.word("voice", Post.Voice.self)
            let words = try form.checked(text, voice: voice, by: member.viewer)
            let unclear = try await site.storage.unclearMentions(in: text)
            try form.admit(unclear)
            let reply = try await PostReply(storage: site.storage, limit: site.settings.postingLimit, stationery: site.stationery)(
                words,
                to: topic,
                takesBackSame: form["take-back"] == Reaction.same.rawValue,
                key: try IdempotencyKey(form["key"]),
                as: member.viewer
            )
            return .see(Path.topic(topic, showing: reply, saying: "sent").telling(Remarks(typed: form["text"], unclear)))
        } again: {
            try await page(member.visit, topic, composer: Composer(visit: member.visit, attempt: $0))
        }
    }

    func previewReply(_ member: MemberRequest, _ form: Form) async throws -> Response {
        let topic: ID<Topic> = try member.visit.id()
        return try await form.preview(member.visit, beside: "text") {
            let text = try PostText(form["text"])
            let voice = try form.word("voice", Post.Voice.self)
            return PreviewView.Content(
                try await site.storage.read { try $0.preview(text, to: topic, voice: voice, by: member.viewer) }
            )
        } page: { attempt, preview in
            try await page(member.visit, topic, composer: Composer(visit: member.visit, attempt: attempt, preview: preview))
        }
    }

    func markRead(_ member: MemberRequest, _ form: Form) async throws -> Response {
        let topic: ID<Topic> = try member.visit.id()
        guard let upto = form.position("upto").map(Int64.init) else { throw Refusal.invalid("upto", "form.malformed") }
        try await MarkTopicRead(storage: site.storage)(topic, upto: upto, as: member.viewer)
        guard member.visit.wantsFragment else { return .see(Path.topic(topic).saying("read")) }
        let (access, frame) = try await site.load(member.visit) { try $0.access(to: .topic(topic), for: member.viewer) }
        return .fragment { html in frame.nav(html, current: .channel(access.channel.id)) }
    }

    func doubt(_ member: MemberRequest, _ form: Form) async throws -> Response {
        let topic: ID<Topic> = try member.visit.id()
        return try await form.answer(beside: "reason") {
            let reason = try form.checked(form["reason"], by: member.viewer)
            try await DoubtAnswer(storage: site.storage)(topic, reason: reason, as: member.viewer)
            return .see(Path.topic(topic).saying("doubted"))
        } again: {
            try await page(member.visit, topic, composer: Composer(visit: member.visit), doubt: $0)
        }
    }

    func page(
        _ visit: PageRequest,
        _ topic: ID<Topic>,
        composer: Composer,
        doubt: FormState = FormState(),
        move: FormState = FormState(),
        status: String? = nil
    ) async throws -> Response {
        let ((loaded, related), frame) = try await site.load(visit) { snapshot in
            let page = try snapshot.topicPage(topic, Self.stretch(visit), for: visit.viewer)
            return (page, try snapshot.relatedTopics(of: topic, for: visit.viewer))
        }
        let (page, bodies) = await site.renderings.fitting(loaded)
        return try ([doubt, move].first { $0.refusal != nil } ?? composer.attempt).page(capacity: 65_536) { html in
            TopicView(
                visit: visit,
                page: page,
                related: related,
                bodies: bodies,
                composer: composer,
                doubt: doubt,
                move: move,
                status: status
            )
            .write(html, in: frame)
        }
    }

    /// `at` selects the page with a reply; `after` and `before` move between pages.
    private static func stretch(_ visit: PageRequest) -> TopicStretch {
        if let post = ID<Post>(visit.query["at"]) { return .around(post) }
        if let post = ID<Post>(visit.query["after"]) { return .after(post) }
        if let post = ID<Post>(visit.query["before"]) { return .before(post) }
        return .start
    }
}
