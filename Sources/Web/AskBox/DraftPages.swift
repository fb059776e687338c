import Core
import HTML
import Hummingbird

/// 下書き: unsent questions, for their author and the reviewing ambassador.
struct DraftPages: Sendable {
    let site: AppContext

    func list(_ member: MemberRequest) async throws -> Response {
        let (page, frame) = try await site.load(member.visit) { try $0.draftsPage(for: member.viewer) }
        return .page { html in
            DraftsView(visit: member.visit, page: page, status: FlashKey.of(member.visit)).write(html, in: frame)
        }
    }

    func show(_ member: MemberRequest) async throws -> Response {
        do {
            return try await page(member)
        } catch Refusal.notFound {
            let id: ID<Draft> = try member.visit.id()
            if let sent = try await site.storage.read({ try $0.sentTopic(of: id, by: member.viewer) }) { return .see(.topic(sent)) }
            guard member.viewer.has(.ambassador) else { throw Refusal.notFound }
            let (_, frame) = try await site.load(member.visit) { _ in }
            return .page(.notFound) { html in DraftGoneView(visit: member.visit).write(html, in: frame) }
        }
    }

    func comment(_ member: MemberRequest, _ form: Form) async throws -> Response {
        let draft: ID<Draft> = try member.visit.id()
        return try await form.answer(beside: "text") {
            let page = try await site.storage.read { try $0.draftPage(draft, for: member.viewer) }
            let text = try TextRules.body(form["text"], field: "text", limit: CommentOnDraft.length)
            let content = page.draft.content
            let voice = page.isAuthor ? content.voice : .personal
            let words = try form.checked(text, beyond: content.text, voice: voice, by: member.viewer)
            try await CommentOnDraft(storage: site.storage, stationery: site.stationery)(draft, words, as: member.viewer)
            return .see(Path.draft(draft).saying("commented").at("comments"))
        } again: {
            try await page(member, commenting: $0)
        }
    }

    /// Posts the draft as the page showed it.
    func publish(_ member: MemberRequest, _ form: Form) async throws -> Response {
        let id: ID<Draft> = try member.visit.id()
        // A second submit finds the topic of the first one.
        if let sent = try await site.storage.read({ try $0.sentTopic(of: id, by: member.viewer) }) {
            return .see(Path.topic(sent).saying("asked"))
        }
        let page = try await site.storage.read { try $0.draftPage(id, for: member.viewer) }
        guard page.isAuthor else { throw Refusal.forbidden("draft.not-yours") }
        let content = page.draft.content
        return try await form.answer(beside: "channel") {
            guard form.position("version") == page.draft.version else { throw Refusal.conflict("draft.changed-meanwhile") }
            guard let channel = content.channel else { throw Refusal.invalid("channel", "draft.choose-channel") }
            let (title, text) = try TitledText.read(content.text)
            let words = try form.checked(TopicText(title, text), voice: content.voice, by: member.viewer)
            let unclear = try await site.storage.unclearMentions(title: title.text, in: text)
            let topic = try await StartTopic(storage: site.storage, limit: site.settings.postingLimit)(
                content.kind,
                in: channel,
                saying: words,
                seen: content.seen,
                from: .draft(DraftEdition(id, version: page.draft.version)),
                as: member.viewer
            )
            return .see(Path.topic(topic).saying("asked").telling(Remarks(typed: content.text, unclear, countingQuestions: true)))
        } again: {
            try await self.page(member, $0.leading("text", to: "channel"))
        }
    }

    func discard(_ member: MemberRequest, _: Form) async throws -> Response {
        try await DiscardDraft(storage: site.storage)(try member.visit.id(), as: member.viewer)
        return .see(Path.drafts.saying("draft-discarded"))
    }

    /// 見せるのをやめる
    func hide(_ member: MemberRequest, _: Form) async throws -> Response {
        let draft: ID<Draft> = try member.visit.id()
        try await HideDraft(storage: site.storage)(draft, as: member.viewer)
        return .see(Path.draft(draft).saying("draft-hidden"))
    }

    /// One of the two forms can have been refused.
    private func page(_ member: MemberRequest, _ publishing: FormState = FormState(), commenting: FormState = FormState()) async throws
        -> Response
    {
        let id: ID<Draft> = try member.visit.id()
        let (page, frame) = try await site.load(member.visit) { try $0.draftPage(id, for: member.viewer) }
        let status = FlashKey.of(member.visit)
        return try (commenting.flaws.isEmpty ? publishing : commenting).page { html in
            DraftView(visit: member.visit, page: page, publishing: publishing, commenting: commenting, status: status).write(
                html,
                in: frame
            )
        }
    }
}
