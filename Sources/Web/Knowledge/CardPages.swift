import Core
import HTML
import Hummingbird

/// Knowledge cards: making, reading, editing, confirming and doubting them.
struct CardPages: Sendable {
    let site: AppContext

    func list(_ member: MemberRequest) async throws -> Response {
        let before = ID<Card>(member.visit.query["before"])
        let (page, frame) = try await site.load(member.visit) { try $0.cardsPage(before: before, for: member.viewer) }
        return .page { html in CardsView(visit: member.visit, page: page, isFirst: before == nil).write(html, in: frame) }
    }

    func draft(_ member: MemberRequest) async throws -> Response {
        try await draft(member, FormState())
    }

    func make(_ member: MemberRequest, _ form: Form) async throws -> Response {
        let topic: ID<Topic> = try member.visit.id()
        return try await form.answer(beside: "answer") {
            let words = try form.checked(try CardText(form), by: member.viewer)
            let card = try await MakeCard(storage: site.storage)(
                words,
                from: topic,
                sources: CardDraftView.sources(in: form),
                review: try form.word("review", ReviewSpan.self),
                key: try IdempotencyKey(form["key"]),
                as: member.viewer
            )
            return .see(Path.card(card).saying("created"))
        } again: {
            try await draft(member, $0)
        }
    }

    func previewMaking(_ member: MemberRequest, _ form: Form) async throws -> Response {
        let topic: ID<Topic> = try member.visit.id()
        return try await form.preview(member.visit, beside: "answer") {
            _ = try await site.storage.read { try $0.cardDraft(topic, for: member.viewer) }
            return CardFields.preview(try CardText(form), member.texts)
        } page: {
            try await draft(member, $0, preview: $1)
        }
    }

    func show(_ visit: PageRequest) async throws -> Response {
        try await page(visit, visit.id(), FormState())
    }

    func showEdit(_ member: MemberRequest) async throws -> Response {
        try await edit(member, FormState())
    }

    func edit(_ member: MemberRequest, _ form: Form) async throws -> Response {
        let card: ID<Card> = try member.visit.id()
        return try await form.answer(beside: "answer") {
            let text = try CardText(form)
            let present = try await site.storage.read { try $0.cardPage(card, for: member.viewer).card }
            let words = try form.checked(text, beyond: CardFields.words(of: present), by: member.viewer)
            try await ReviseCard(storage: site.storage)(
                card,
                words,
                version: form.position("version") ?? 0,
                as: member.viewer
            )
            return .see(Path.card(card).saying("edited"))
        } again: {
            try await edit(member, $0)
        }
    }

    func previewEdit(_ member: MemberRequest, _ form: Form) async throws -> Response {
        let card: ID<Card> = try member.visit.id()
        return try await form.preview(member.visit, beside: "answer") {
            let access = try await site.storage.read { try $0.cardPage(card, for: member.viewer).access }
            try access.objectionToCare.refuse()
            return CardFields.preview(try CardText(form), member.texts)
        } page: {
            try await edit(member, $0, preview: $1)
        }
    }

    func confirm(_ member: MemberRequest, _ form: Form) async throws -> Response {
        let card: ID<Card> = try member.visit.id()
        return try await form.answer(beside: "review") {
            let review = try form.word("review", ReviewSpan.self)
            try await ConfirmCard(storage: site.storage)(card, review: review, as: member.viewer)
            return .see(Path.card(card).saying("saved"))
        } again: {
            try await page(member.visit, card, $0)
        }
    }

    func doubt(_ member: MemberRequest, _ form: Form) async throws -> Response {
        let card: ID<Card> = try member.visit.id()
        return try await form.answer(beside: "reason") {
            let reason = try form.checked(form["reason"], by: member.viewer)
            try await DoubtCard(storage: site.storage)(card, reason: reason, as: member.viewer)
            return .see(Path.card(card).saying("card-doubted"))
        } again: {
            try await page(member.visit, card, $0)
        }
    }

    func help(_ member: MemberRequest, _ form: Form) async throws -> Response {
        let card: ID<Card> = try member.visit.id()
        let hasHelped = form["helped"] == "yes"
        guard try await SetCardHelped(storage: site.storage)(card, to: hasHelped, as: member.viewer) else { return .see(.card(card)) }
        return .see(Path.card(card).saying(hasHelped ? "card-helped" : "card-help-taken-back").at("helped"))
    }

    /// Adds the card to one of the collections offered.
    func collect(_ member: MemberRequest, _ form: Form) async throws -> Response {
        let card: ID<Card> = try member.visit.id()
        return try await form.answer(beside: "collection") {
            let offered = try await site.storage.read { try $0.cardPage(card, for: member.viewer).collections.map { $0.collection.id } }
            guard let id = ID<CardCollection>(form["collection"]), offered.contains(id) else {
                throw Refusal.invalid("collection", "collection.choose")
            }
            try await ArrangeCollection(storage: site.storage)(id, card, isIn: true, as: member.viewer)
            return .see(Path.card(card).saying("card-collected"))
        } again: {
            try await page(member.visit, card, $0)
        }
    }

    func history(_ visit: PageRequest) async throws -> Response {
        let card: ID<Card> = try visit.id()
        let before = visit.query.position("before")
        let (found, frame) = try await site.load(visit) { try $0.cardHistory(card, before: before, for: visit.viewer) }
        return .page { html in CardHistoryView(visit: visit, history: found).write(html, in: frame) }
    }

    func markdown(_ visit: PageRequest) async throws -> Response {
        let card: ID<Card> = try visit.id()
        let sheet = try await site.storage.read { try $0.cardSheet(card, for: visit.viewer) }
        let text = CardMarkdown(texts: visit.texts, url: site.settings.url, now: visit.now).text(sheet, heading: "#")
        return .markdown(text, title: sheet.card.title, or: "card-\(card)")
    }

    private func draft(_ member: MemberRequest, _ attempt: FormState, preview: PreviewView.Content? = nil) async throws -> Response {
        let topic: ID<Topic> = try member.visit.id()
        let (page, frame) = try await site.load(member.visit) { try $0.cardDraft(topic, for: member.viewer) }
        return try attempt.page { html in
            CardDraftView(visit: member.visit, page: page, attempt: attempt, preview: preview, renderings: site.renderings)
                .write(html, in: frame)
        }
    }

    private func edit(_ member: MemberRequest, _ attempt: FormState, preview: PreviewView.Content? = nil) async throws -> Response {
        let id: ID<Card> = try member.visit.id()
        let (page, frame) = try await site.load(member.visit) { try $0.cardPage(id, for: member.viewer) }
        return try attempt.page { html in
            CardEditView(visit: member.visit, page: page, attempt: attempt, preview: preview).write(html, in: frame)
        }
    }

    private func page(_ visit: PageRequest, _ card: ID<Card>, _ attempt: FormState) async throws -> Response {
        let (page, frame) = try await site.load(visit) { try $0.cardPage(card, for: visit.viewer) }
        return try attempt.page { html in
            CardView(visit: visit, page: page, attempt: attempt, renderings: site.renderings).write(html, in: frame)
        }
    }
}
