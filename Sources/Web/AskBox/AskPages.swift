import Core
import HTML
import Hummingbird

/// たずねる: suggesting answers, asking, saving a draft, requesting an ambassador's review.
struct AskPages: Sendable {
    let site: AppContext

    func show(_ member: MemberRequest) async throws -> Response {
        let query = member.visit.query
        let form: AskForm
        if let id = ID<Draft>(query["draft"]) {
            guard let draft = try await site.storage.read({ try $0.ownDraft(id, of: member.viewer) }) else { throw Refusal.notFound }
            form = AskForm(draft)
        } else {
            form = AskForm(text: query["text"], channel: query["channel"])
        }
        return try await looking(member, form)
    }

    /// 先にさがす: suggests existing answers. As a fragment for script, else as the page with all input.
    func look(_ member: MemberRequest, _ sent: Form) async throws -> Response {
        let form = AskForm(AskForm(sent).isTooLong ? sent : Self.cutting(sent, by: member.viewer))
        guard member.visit.wantsFragment else { return try await looking(member, form) }
        let findings = try await findings(form, member)
        return .fragment { html in
            FoundView(visit: member.visit, findings: findings).write(html)
            ChecksView(visit: member.visit, form: form).write(html)
        }
    }

    func preview(_ member: MemberRequest, _ sent: Form) async throws -> Response {
        let form = AskForm(sent)
        return try await sent.preview(member.visit, beside: "text") {
            try form.admitLength()
            let (title, text) = try TitledText.read(form.text)
            let voice = try sent.word("voice", Post.Voice.self)
            return PreviewView.Content(try await site.storage.read { try $0.preview(title, text, voice: voice, by: member.viewer) })
        } page: { attempt, preview in
            try await page(member, attempt, try await findings(form, member), preview: preview)
        }
    }

    func send(_ member: MemberRequest, _ sent: Form) async throws -> Response {
        try await refusing(member, sent, isSending: true) { form, draft in
            let (content, words, channel) = try form.question(by: member.viewer)
            if !form.hasLooked, let findings = try await findings(form, member), !findings.isEmpty {
                return try await page(member, FormState(sent), findings, isUnsent: true)
            }
            let unclear = try await site.storage.unclearMentions(title: words.words.title.text, in: words.words.text)
            let key = try IdempotencyKey(sent["key"])
            let topic = try await StartTopic(storage: site.storage, limit: site.settings.postingLimit)(
                content.kind,
                in: channel,
                saying: words,
                seen: form.seen,
                from: draft.map { .draft(DraftEdition($0, version: form.version)) } ?? .form(key),
                as: member.viewer
            )
            // The asker is told afterwards whom the mentions do not reach.
            return .see(Path.topic(topic).saying("asked").telling(Remarks(typed: sent["text"], unclear, countingQuestions: true)))
        }
    }

    /// これで解決した: redirects to the item that helped. The input is saved as a draft, in case it did not help after all.
    func helped(_ member: MemberRequest, _ sent: Form) async throws -> Response {
        guard !sent["text"].allSatisfy(\.isWhitespace) else {
            guard let thing = Subject(word: sent["helped"]) else { throw Refusal.notFound }
            try await MarkHelped(storage: site.storage)(thing, as: member.viewer)
            return .see(Path.to(thing).saying("helped"))
        }
        return try await refusing(member, sent) { form, draft in
            let content = try form.content()
            let key = try IdempotencyKey(sent["key"])
            guard let thing = Subject(word: sent["helped"]) else { throw Refusal.invalid("text", "ask.helped-gone") }
            do {
                try await MarkHelped(storage: site.storage)(thing, as: member.viewer)
            } catch Refusal.notFound {
                throw Refusal.invalid("text", "ask.helped-gone")
            }
            _ = try await keep(content, in: draft, form, key, member)
            return .see(Path.to(thing).saying("helped-kept"))
        }
    }

    func keep(_ member: MemberRequest, _ sent: Form) async throws -> Response {
        try await refusing(member, sent) { form, draft in
            let content = try form.content()
            let key = try IdempotencyKey(sent["key"])
            _ = try await keep(content, in: draft, form, key, member)
            return .see(Path.drafts.saying("draft-kept"))
        }
    }

    func rehearse(_ member: MemberRequest, _ sent: Form) async throws -> Response {
        try await refusing(member, sent) { form, draft in
            let content = try form.content()
            let key = try IdempotencyKey(sent["key"])
            let ambassador = try sent.id("ambassador", Member.self)
            let words = try sent.checked(content, voice: content.voice, by: member.viewer)
            let kept = try await keep(content, in: draft, form, key, member)
            // The draft exists by now, so the next submit updates it.
            return try await self.form(sent, writingOn: kept, member).answer(beside: "ambassador") {
                try await RequestDraftReview(storage: site.storage, stationery: site.stationery)(
                    kept,
                    saying: words,
                    with: ambassador,
                    as: member.viewer
                )
                return .see(Path.draft(kept).saying("draft-shown"))
            } again: {
                try await page(member, $0, try await findings(AskForm($0.form), member))
            }
        }
    }

    // MARK: Parts

    private func keep(
        _ content: DraftContent,
        in draft: ID<Draft>?,
        _ form: AskForm,
        _ key: IdempotencyKey,
        _ member: MemberRequest
    ) async throws -> ID<Draft> {
        try await KeepDraft(storage: site.storage)(
            content,
            in: draft,
            version: form.version,
            key: key,
            confirmed: form.form.confirmation,
            as: member.viewer
        )
    }

    /// The suggestions for the text; nil when it is empty.
    private func findings(_ form: AskForm, _ member: MemberRequest) async throws -> AskSuggestions? {
        guard !form.isTooLong, !form.text.allSatisfy(\.isWhitespace) else { return nil }
        return try await SuggestAnswers(storage: site.storage, find: site.find)(form.text, as: member.viewer)
    }

    /// The page with suggestions for a text that can be analysed.
    private func looking(_ member: MemberRequest, _ form: AskForm) async throws -> Response {
        try await form.form.answer(beside: "text") {
            try form.admitLength()
            return try await page(member, FormState(form.form), try await findings(form, member))
        } again: {
            try await page(member, $0, nil)
        }
    }

    /// Runs the act of the form, or shows the page again with all input.
    /// - Parameters:
    ///   - isSending: whether suggestions must be shown first.
    ///   - act: gets the draft being edited, if it still exists or was sent.
    private func refusing(
        _ member: MemberRequest,
        _ sent: Form,
        isSending: Bool = false,
        _ act: (AskForm, ID<Draft>?) async throws -> Response
    ) async throws -> Response {
        let form = AskForm(sent)
        return try await sent.answer(beside: "text") {
            try form.admitLength()
            return try await act(form, try await draft(form, member))
        } again: { attempt in
            let findings = try await findings(form, member)
            let isUnsent = isSending && !form.hasLooked && findings.map { !$0.isEmpty } ?? false
            return try await page(member, try await told(attempt, member), findings, isUnsent: isUnsent)
        }
    }

    /// The form state, with errors about a channel or draft that changed meanwhile.
    private func told(_ attempt: FormState, _ member: MemberRequest) async throws -> FormState {
        let form = attempt.form
        switch attempt.refusal {
        case .forbidden(let reason): return FormState(form, refused: .forbidden(reason), beside: "channel")
        // The channel or the draft is gone; the input stays.
        case .notFound: return FormState(form.with("channel", ""), refused: .invalid("channel", "ask.gone"), beside: "channel")
        case .conflict(let reason):
            // The next submit is based on the version the page now shows.
            guard let id = AskForm(form).draft else { return attempt }
            return FormState(try await self.form(form, writingOn: id, member), refused: .conflict(reason), beside: "text")
        case .invalid, .tooMany, .signedOut, nil: return attempt
        }
    }

    /// The draft named by the form, if it is the viewer's, or was and became a topic; nil when it is gone.
    private func draft(_ form: AskForm, _ member: MemberRequest) async throws -> ID<Draft>? {
        guard let id = form.draft else { return nil }
        return try await site.storage.read { snapshot in
            try snapshot.ownDraft(id, of: member.viewer) != nil || snapshot.sentTopic(of: id, by: member.viewer) != nil ? id : nil
        }
    }

    /// The form with the draft's current version.
    private func form(_ sent: Form, writingOn id: ID<Draft>, _ member: MemberRequest) async throws -> Form {
        let draft = try await site.storage.read { try $0.ownDraft(id, of: member.viewer) }
        return sent.with("draft", "\(id)").with("version", draft.map { "\($0.version)" } ?? "")
    }

    private func page(
        _ member: MemberRequest,
        _ attempt: FormState,
        _ findings: AskSuggestions?,
        preview: PreviewView.Content? = nil,
        isUnsent: Bool = false
    ) async throws -> Response {
        let draft = ID<Draft>(attempt.form["draft"])
        let (page, frame) = try await site.load(member.visit) { try $0.askPage(draft: draft, for: member.viewer) }
        return try attempt.page { html in
            AskView(visit: member.visit, page: page, attempt: attempt, findings: findings, preview: preview, isUnsent: isUnsent)
                .write(html, in: frame)
        }
    }

    /// Removes the piece named by a button of the checks.
    private static func cutting(_ form: Form, by writer: Viewer) -> Form {
        switch form["cut"] {
        case "": form
        case "greeting": form.with("text", Greeting.removed(from: form["text"], by: writer))
        default: form.with("text", Greeting.cut(form["cut"], from: VisibleText(form["text"]).text))
        }
    }
}
