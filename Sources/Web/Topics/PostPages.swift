import Core
import HTML
import Hummingbird

/// A post at its permanent address: reading it with its history, changing it, taking it back, reacting.
struct PostPages: Sendable {
    let site: Site

    func show(_ visit: Visit) async throws -> Response {
        try await page(visit, visit.id())
    }

    func edit(_ member: MemberVisit, _ form: Form) async throws -> Response {
        let post: ID<Post> = try member.visit.id()
        do {
            let isOpening = form.has("title")
            let title = isOpening ? try TopicTitle(form["title"], field: "title") : nil
            let text = isOpening ? try PostText(underTitle: form["text"]) : try PostText(form["text"])
            let page = try await site.storage.read { try $0.postPage(post, for: member.viewer) }
            try form.admit(page.personalData(addedBy: form, as: member.viewer))
            let topic = try await EditPost(storage: site.storage)(
                post,
                title: title,
                text: text,
                version: Int(form["version"]) ?? 0,
                as: member.viewer
            )
            return .see(Path.topic(topic).saying("edited").at(ReplyView.id(post)))
        } catch Refusal.invalid(let flaws) {
            return try await page(member.visit, post, form: form, flaws: flaws, code: .unprocessableContent)
        } catch Refusal.conflict(let reason) {
            return try await page(member.visit, post, form: form, flaws: [Refusal.Flaw("text", reason)], code: .conflict)
        }
    }

    func withdraw(_ member: MemberVisit, _ form: Form) async throws -> Response {
        let post: ID<Post> = try member.visit.id()
        do {
            let topic = try await WithdrawPost(storage: site.storage)(post, reason: form["reason"], as: member.viewer)
            return .see(Path.topic(topic).saying("withdrawn").at(ReplyView.id(post)))
        } catch Refusal.invalid(let flaws) {
            return try await page(member.visit, post, form: form, flaws: flaws, code: .unprocessableContent)
        }
    }

    func unmask(_ member: MemberVisit, _ form: Form) async throws -> Response {
        let post: ID<Post> = try member.visit.id()
        do {
            let unmasking = try await UnmaskPost(storage: site.storage)(post, reason: form["reason"], as: member.viewer)
            let days = site.settings.unmaskingDays
            if days == 0 { _ = try await TellUnmasked(storage: site.storage, stationery: site.stationery, days: days)() }
            return try await page(member.visit, post, unmasking: unmasking)
        } catch Refusal.invalid(let flaws) {
            return try await page(member.visit, post, form: form, flaws: flaws, code: .unprocessableContent)
        }
    }

    func react(_ member: MemberVisit, _ form: Form) async throws -> Response {
        let post: ID<Post> = try member.visit.id()
        let isOn = form.has("give")
        let kind = try form.word(isOn ? "give" : "take", Reaction.self)
        let topic = try await SetReaction(storage: site.storage)(kind, on: post, to: isOn, as: member.viewer)
        guard member.visit.wantsFragment else { return .see(Path.topic(topic).at(ReplyView.id(post))) }
        let page = try await site.storage.read { try $0.postPage(post, for: member.viewer) }
        return .fragment { html in
            ReactionForm(
                texts: member.texts,
                post: page.post,
                counts: page.page.reactions[post] ?? [],
                mayReact: page.page.access.mayReply,
                offersMore: !form.has("list"),
                offersSame: !form.has("list") && page.isOpening && page.page.topic.kind == .question && !page.post.isOwn(member.viewer)
            ).write(html)
            let name = member.texts("reaction.\(kind.rawValue)")
            Said.write(html, member.texts(isOn ? "reaction.given" : "reaction.taken", ["reaction": name]))
        }
    }

    private func page(
        _ visit: Visit,
        _ post: ID<Post>,
        form: Form = Form(),
        flaws: [Refusal.Flaw] = [],
        unmasking: Unmasking? = nil,
        code: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let (page, frame) = try await site.load(visit) { try $0.postPage(post, for: visit.viewer) }
        return .page(code) { html in
            PostView(visit: visit, page: page, renderings: site.renderings, form: form, flaws: flaws, unmasking: unmasking).write(
                html,
                in: frame
            )
        }
    }
}
