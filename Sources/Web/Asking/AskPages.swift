import Core
import HTML
import Hummingbird

/// たずねる: looking first, asking, keeping a question for later, showing it to an ambassador.
struct AskPages: Sendable {
    let site: Site

    func show(_ member: MemberVisit) async throws -> Response {
        let query = member.visit.query
        if let draft = ID<Draft>(query["draft"]) {
            let page = try await site.storage.read { try $0.askPage(draft: draft, for: member.viewer) }
            guard let draft = page.draft else { throw Refusal.notFound }
            let form = AskForm(draft)
            return try await self.page(member, Attempt(form.form), try await findings(form, member))
        }
        let form = AskForm(Form(["channel": query["channel"], "text": query["text"]]))
        return try await page(member, Attempt(form.form), form.text.isEmpty ? nil : try await findings(form, member))
    }

    /// 先にさがす: what is there already. Beside the open page where script asks, else as the page with everything that was typed.
    func look(_ member: MemberVisit, _ sent: Form) async throws -> Response {
        let form = AskForm(Self.cutting(sent))
        let findings = try await findings(form, member)
        guard member.visit.wantsFragment else { return try await page(member, Attempt(form.form), findings) }
        return .fragment { html in
            FoundView(visit: member.visit, findings: findings).write(html)
            ChecksView(texts: member.texts, form: form).write(html)
        }
    }

    func send(_ member: MemberVisit, _ sent: Form) async throws -> Response {
        let form = AskForm(sent)
        return try await refusing(member, form) {
            let (title, text) = try TitledText.read(form.text)
            let channel = try sent.id("channel", Channel.self)
            guard form.checks.unconfirmed(sent["personal"]).isEmpty else { throw Refusal.invalid("personal", "ask.personal-unconfirmed") }
            if !form.hasLooked {
                let findings = try await findings(form, member)
                if !findings.isEmpty { return try await page(member, Attempt(sent), findings) }
            }
            let topic = try await StartTopic(storage: site.storage, limit: site.settings.postingLimit)(
                form.kind,
                in: channel,
                title: title,
                text: text,
                voice: form.voice,
                seen: form.seen,
                draft: form.draft,
                key: try IdempotencyKey(sent["key"]),
                as: member.viewer
            )
            return .see(Path.topic(topic).saying("asked"))
        }
    }

    /// これで解決した: leads to what helped. What was typed is kept, in case it did not help after all.
    func helped(_ member: MemberVisit, _ sent: Form) async throws -> Response {
        let form = AskForm(sent)
        guard let (thing, path) = Self.thing(sent["helped"]) else { throw Refusal.notFound }
        let isTyped = !form.text.allSatisfy(\.isWhitespace)
        try await MarkHelped(storage: site.storage)(thing, as: member.viewer)
        return try await refusing(member, form) {
            if isTyped { _ = try await KeepDraft(storage: site.storage)(try form.content(), in: form.draft, as: member.viewer) }
            return .see(path.saying(isTyped ? "helped-kept" : "helped"))
        }
    }

    func keep(_ member: MemberVisit, _ sent: Form) async throws -> Response {
        let form = AskForm(sent)
        return try await refusing(member, form) {
            _ = try await KeepDraft(storage: site.storage)(try form.content(), in: form.draft, as: member.viewer)
            return .see(Path.drafts.saying("draft-kept"))
        }
    }

    func rehearse(_ member: MemberVisit, _ sent: Form) async throws -> Response {
        let form = AskForm(sent)
        return try await refusing(member, form) {
            let ambassador = try sent.id("ambassador", Member.self)
            let draft = try await KeepDraft(storage: site.storage)(try form.content(), in: form.draft, as: member.viewer)
            do {
                try await RehearseDraft(storage: site.storage, stationery: site.stationery)(draft, with: ambassador, as: member.viewer)
            } catch Refusal.invalid(let flaws) {
                // The draft is there by now: the next attempt changes it.
                return try await page(member, Attempt(sent.with("draft", "\(draft)"), flaws: flaws), nil)
            }
            return .see(Path.draft(draft).saying("draft-shown"))
        }
    }

    // MARK: Parts

    private func findings(_ form: AskForm, _ member: MemberVisit) async throws -> Findings {
        try await LookFirst(storage: site.storage, find: site.find)(form.text, as: member.viewer)
    }

    /// The page again with everything that was typed, where something was refused.
    private func refusing(_ member: MemberVisit, _ form: AskForm, _ act: () async throws -> Response) async throws -> Response {
        let attempt: Attempt
        do {
            return try await act()
        } catch Refusal.forbidden(let reason) {
            attempt = Attempt(form.form, flaws: [Refusal.Flaw("channel", reason)])
        } catch Refusal.notFound {
            // The place or the draft went meanwhile; the words stay.
            attempt = Attempt(form.form.with("draft", "").with("channel", ""), flaws: [Refusal.Flaw("channel", "ask.gone")])
        } catch let refusal as Refusal {
            attempt = try Attempt(form.form, refused: refusal, beside: "text")
        }
        return try await page(member, attempt, form.hasLooked ? try await findings(form, member) : nil)
    }

    private func page(_ member: MemberVisit, _ attempt: Attempt, _ findings: Findings?) async throws -> Response {
        let draft = ID<Draft>(attempt.form["draft"])
        let (page, frame) = try await site.load(member.visit) { try $0.askPage(draft: draft, for: member.viewer) }
        return attempt.page { html in
            AskView(visit: member.visit, page: page, attempt: attempt, findings: findings).write(html, in: frame)
        }
    }

    /// Takes out what a button of the checks names.
    private static func cutting(_ form: Form) -> Form {
        switch form["cut"] {
        case "": form
        case "greeting": form.with("text", Greeting.removed(from: form["text"]))
        default: form.with("text", Greeting.cut(form["cut"], from: form["text"]))
        }
    }

    /// `card-…` and `topic-…`
    private static func thing(_ word: String) -> (MarkHelped.Thing, Path)? {
        let parts = word.split(separator: "-", maxSplits: 1).map(String.init)
        guard parts.count == 2 else { return nil }
        switch parts[0] {
        case "card": return ID<Card>(parts[1]).map { (.card($0), .card($0)) }
        case "topic": return ID<Topic>(parts[1]).map { (.topic($0), .topic($0)) }
        default: return nil
        }
    }
}
