import Core
import HTML
import Hummingbird

/// A post at its permanent address: history, editing, withdrawing, reacting.
struct PostPages: Sendable {
    let site: AppContext

    func show(_ visit: PageRequest) async throws -> Response {
        try await page(visit, visit.id())
    }

    func edit(_ member: MemberRequest, _ form: Form) async throws -> Response {
        let post: ID<Post> = try member.visit.id()
        let form = form.callingChosen()
        return try await form.answer(beside: "text") {
            let (title, text) = try Self.words(form)
            let page = try await site.storage.read { try $0.postPage(post, for: member.viewer) }
            let present = "\(page.page.topic.title)\n\(page.post.body)"
            let words = try form.checked(EditedText(title, text), beyond: present, voice: page.post.voice, by: member.viewer)
            let unclear = try await site.storage.unclearMentions(title: title?.text ?? "", in: text)
            try form.admit(unclear, beyond: present)
            let topic = try await EditPost(storage: site.storage)(
                post,
                saying: words,
                version: form.position("version") ?? 0,
                as: member.viewer
            )
            let remarks = Remarks(typed: form["title"] + form["text"], unclear)
            return .see(Path.topic(topic, showing: post, saying: "edited").telling(remarks))
        } again: {
            try await page(member.visit, post, .edit, $0)
        }
    }

    func previewEdit(_ member: MemberRequest, _ form: Form) async throws -> Response {
        let post: ID<Post> = try member.visit.id()
        return try await form.preview(member.visit, beside: "text") {
            let (title, text) = try Self.words(form)
            return PreviewView.Content(
                try await site.storage.read { try $0.preview(text, title: title, insteadOf: post, by: member.viewer) }
            )
        } page: { attempt, preview in
            try await page(member.visit, post, .edit, attempt, preview: preview)
        }
    }

    /// For a first post with its title.
    private static func words(_ form: Form) throws(Refusal) -> (TopicTitle?, PostText) {
        guard form.has("title") else { return (nil, try PostText(form["text"])) }
        return (try TopicTitle(form["title"], field: "title"), try PostText(underTitle: form["text"]))
    }

    func withdraw(_ member: MemberRequest, _ form: Form) async throws -> Response {
        let post: ID<Post> = try member.visit.id()
        return try await form.answer(beside: "reason") {
            let reason = try form.checked(form["reason"], by: member.viewer)
            let topic = try await WithdrawPost(storage: site.storage)(post, reason: reason, as: member.viewer)
            return .see(.topic(topic, showing: post, saying: "withdrawn"))
        } again: {
            try await page(member.visit, post, .withdraw, $0)
        }
    }

    func restore(_ member: MemberRequest, _ form: Form) async throws -> Response {
        let post: ID<Post> = try member.visit.id()
        let topic = try await RestorePost(storage: site.storage)(post, as: member.viewer)
        return .see(.topic(topic, showing: post, saying: "restored"))
    }

    /// Changes the kind of the post's topic.
    func changeKind(_ member: MemberRequest, _ form: Form) async throws -> Response {
        let post: ID<Post> = try member.visit.id()
        return try await form.answer(beside: "kind") {
            let page = try await site.storage.read { try $0.postPage(post, for: member.viewer) }
            guard page.isOpening else { throw Refusal.notFound }
            let topic = page.page.topic.id
            try await ChangeKind(storage: site.storage)(topic, to: try form.word("kind"), as: member.viewer)
            return .see(Path.topic(topic).saying("kind-changed"))
        } again: {
            try await page(member.visit, post, .kind, $0)
        }
    }

    func unmask(_ member: MemberRequest, _ form: Form) async throws -> Response {
        let post: ID<Post> = try member.visit.id()
        return try await form.answer(beside: "reason") {
            let unmasking = try await UnmaskPost(storage: site.storage)(post, reason: form["reason"], as: member.viewer)
            let days = site.settings.unmaskingDays
            if days == 0 { _ = try await TellUnmasked(storage: site.storage, stationery: site.stationery, days: days)() }
            return try await page(member.visit, post, unmasking: unmasking)
        } again: {
            try await page(member.visit, post, .unmask, $0)
        }
    }

    func react(_ member: MemberRequest, _ form: Form) async throws -> Response {
        let post: ID<Post> = try member.visit.id()
        let isOn = form.has("give")
        let kind = try form.word(isOn ? "give" : "take", Reaction.self)
        let topic = try await SetReaction(storage: site.storage)(kind, on: post, to: isOn, as: member.viewer)
        guard member.visit.wantsFragment else { return .see(.topic(topic, showing: post)) }
        let page = try await site.storage.read { try $0.postPage(post, for: member.viewer) }
        return .fragment { html in
            ReactionForm(
                texts: member.texts,
                post: page.post,
                counts: page.page.reactions[post] ?? [],
                mayReact: page.page.mayReply,
                offersMore: !form.has("list"),
                offersSame: !form.has("list") && page.isOpening && page.page.topic.kind == .question && !page.post.isOwn(member.viewer)
            ).write(html)
            let name = member.texts("reaction.\(kind.rawValue)")
            LiveAnnouncement.write(html, member.texts(isOn ? "reaction.given" : "reaction.taken", ["reaction": name]))
        }
    }

    private func page(
        _ visit: PageRequest,
        _ post: ID<Post>,
        _ part: PostView.Part = .edit,
        _ attempt: FormState = FormState(),
        preview: PreviewView.Content? = nil,
        unmasking: Unmasking? = nil
    ) async throws -> Response {
        let (page, frame) = try await site.load(visit) { try $0.postPage(post, before: visit.query.position("before"), for: visit.viewer) }
        let body = await site.renderings.body(of: page.post, page.page)
        return try attempt.page { html in
            PostView(
                visit: visit,
                page: page,
                body: body,
                part: part,
                attempt: attempt,
                preview: preview,
                unmasking: unmasking
            ).write(html, in: frame)
        }
    }
}
