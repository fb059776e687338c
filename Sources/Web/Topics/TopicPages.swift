import Core
import HTML
import Hummingbird

/// Reading a topic, replying, solving.
struct TopicPages: Sendable {
    let site: Site

    func show(_ visit: Visit) async throws -> Response {
        try await page(visit, visit.id(), composer: Composer(visit: visit), status: StatusKey.of(visit))
    }

    func reply(_ member: MemberVisit, _ form: Form) async throws -> Response {
        let topic: ID<Topic> = try member.visit.id()
        do {
            let text = try PostText(form["text"])
            let voice = try form.word("voice", Post.Voice.self)
            try form.admit(PersonalData.all(in: text.text, voice: voice, by: member.viewer))
            let reply = try await PostReply(storage: site.storage, limit: site.settings.postingLimit, stationery: site.stationery)(
                text,
                to: topic,
                voice: voice,
                key: try IdempotencyKey(form["key"]),
                as: member.viewer
            )
            return .see(Path.topic(topic).saying("sent").at(ReplyView.id(reply)))
        } catch Refusal.invalid(let flaws) {
            return try await page(
                member.visit,
                topic,
                composer: Composer(visit: member.visit, form: form, flaws: flaws),
                code: .unprocessableContent
            )
        } catch Refusal.tooMany {
            let flaws = [Refusal.Flaw("text", "post.too-many")]
            return try await page(
                member.visit,
                topic,
                composer: Composer(visit: member.visit, form: form, flaws: flaws),
                code: .tooManyRequests
            )
        }
    }

    func markRead(_ member: MemberVisit, _ form: Form) async throws -> Response {
        let topic: ID<Topic> = try member.visit.id()
        guard let upto = form.position("upto").map(Int64.init) else { throw Refusal.invalid("upto", "form.malformed") }
        try await MarkTopicRead(storage: site.storage)(topic, upto: upto, as: member.viewer)
        guard member.visit.wantsFragment else { return .see(Path.topic(topic).saying("read")) }
        let (access, frame) = try await site.load(member.visit) { try $0.topicAccess(topic, for: member.viewer) }
        return .fragment { html in frame.nav(html, current: .channel(access.channel.id)) }
    }

    func resolve(_ member: MemberVisit, _ form: Form) async throws -> Response {
        let topic: ID<Topic> = try member.visit.id()
        if form["reopen"] == "yes" {
            _ = try await ReopenQuestion(storage: site.storage)(topic, as: member.viewer)
            return .see(Path.topic(topic).saying("reopened"))
        }
        if form["confirm"] == "yes" {
            _ = try await ConfirmAnswer(storage: site.storage)(topic, as: member.viewer)
            return .see(Path.topic(topic).saying("confirmed"))
        }
        if form.has("remove") {
            let kept = try await UnacceptAnswer(storage: site.storage)(try form.id("remove", Post.self), as: member.viewer)
            return .see(Path.topic(kept).saying("unaccepted"))
        }
        let solved = try await AcceptAnswer(storage: site.storage)(try form.id("reply", Post.self), as: member.viewer)
        return .see(Path.topic(solved).saying("solved"))
    }

    func doubt(_ member: MemberVisit, _ form: Form) async throws -> Response {
        let topic: ID<Topic> = try member.visit.id()
        do {
            try form.admit(PersonalData.all(in: form["reason"]))
            try await DoubtAnswer(storage: site.storage)(topic, reason: form["reason"], as: member.viewer)
            return .see(Path.topic(topic).saying("doubted"))
        } catch Refusal.forbidden(let reason) where !form["reason"].allSatisfy(\.isWhitespace) {
            let text = form["reason"]
            return KeptText(title: "error.forbidden", reason: reason, text: text, back: .topic(topic), label: "question.back")
                .response(.forbidden, member.visit)
        } catch let refusal as Refusal {
            let attempt = try Attempt(form, refused: refusal, beside: "reason")
            return try await page(member.visit, topic, composer: Composer(visit: member.visit), doubt: attempt, code: attempt.status)
        }
    }

    private func page(
        _ visit: Visit,
        _ topic: ID<Topic>,
        composer: Composer,
        doubt: Attempt = Attempt(),
        status: String? = nil,
        code: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let after = ID<Post>(visit.query["after"])
        let ((page, related), frame) = try await site.load(visit) { snapshot in
            (try snapshot.topicPage(topic, after: after, for: visit.viewer), try snapshot.relatedTopics(of: topic, for: visit.viewer))
        }
        return .page(code, capacity: 65_536) { html in
            TopicView(
                visit: visit,
                page: page,
                related: related,
                renderings: site.renderings,
                composer: composer,
                doubt: doubt,
                status: status,
                isFirst: after == nil
            )
            .write(html, in: frame)
        }
    }
}
