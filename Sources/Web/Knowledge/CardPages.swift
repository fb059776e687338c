import Core
import HTML
import Hummingbird

/// Knowledge cards: making one of a topic, reading, revising, confirming and doubting it.
struct CardPages: Sendable {
    let site: Site

    func list(_ member: MemberVisit) async throws -> Response {
        let before = ID<Card>(member.visit.query["before"])
        let (page, frame) = try await site.load(member.visit) { try $0.cardsPage(before: before, for: member.viewer) }
        return .page { html in CardsView(visit: member.visit, page: page, isFirst: before == nil).write(html, in: frame) }
    }

    func draft(_ member: MemberVisit) async throws -> Response {
        try await draft(member, Attempt())
    }

    func make(_ member: MemberVisit, _ form: Form) async throws -> Response {
        let topic: ID<Topic> = try member.visit.id()
        do {
            let page = try await site.storage.read { try $0.cardDraft(topic, for: member.viewer) }
            let sources = ([page.opening] + page.replies).map(\.id).filter { form[CardDraftView.field($0)] == "yes" }
            let text = try CardText(title: form["title"], answer: form["answer"], conditions: form["conditions"])
            try form.admit(CardFields.personalData(in: form))
            let card = try await MakeCard(storage: site.storage)(
                text,
                from: topic,
                sources: Set(sources),
                review: try form.word("review", ReviewSpan.self),
                key: try IdempotencyKey(form["key"]),
                as: member.viewer
            )
            return .see(Path.card(card).saying("created"))
        } catch Refusal.invalid(let flaws) {
            return try await draft(member, Attempt(form, flaws: flaws).leading("key", to: "answer"))
        }
    }

    func show(_ visit: Visit) async throws -> Response {
        try await page(visit, visit.id(), Attempt())
    }

    func showEdit(_ member: MemberVisit) async throws -> Response {
        try await edit(member, Attempt())
    }

    func edit(_ member: MemberVisit, _ form: Form) async throws -> Response {
        let card: ID<Card> = try member.visit.id()
        do {
            let text = try CardText(title: form["title"], answer: form["answer"], conditions: form["conditions"])
            let present = try await site.storage.read { try $0.cardPage(card, for: member.viewer).card }
            try form.admit(CardFields.personalData(in: form, beyond: present))
            try await ReviseCard(storage: site.storage)(
                card,
                text,
                version: form.position("version") ?? 0,
                as: member.viewer
            )
            return .see(Path.card(card).saying("edited"))
        } catch let refusal as Refusal {
            return try await edit(member, Attempt(form, refused: refusal, beside: "answer"))
        }
    }

    func confirm(_ member: MemberVisit, _ form: Form) async throws -> Response {
        let card: ID<Card> = try member.visit.id()
        do {
            let review = try form.word("review", ReviewSpan.self)
            try await ConfirmCard(storage: site.storage)(card, review: review, as: member.viewer)
            return .see(Path.card(card).saying("saved"))
        } catch Refusal.invalid(let flaws) {
            return try await page(member.visit, card, Attempt(form, flaws: flaws))
        }
    }

    func doubt(_ member: MemberVisit, _ form: Form) async throws -> Response {
        let card: ID<Card> = try member.visit.id()
        do {
            try form.admit(PersonalData.all(in: form["reason"]))
            try await DoubtCard(storage: site.storage)(card, reason: form["reason"], as: member.viewer)
            return .see(Path.card(card).saying("card-doubted"))
        } catch Refusal.invalid(let flaws) {
            return try await page(member.visit, card, Attempt(form, flaws: flaws))
        }
    }

    func help(_ member: MemberVisit, _ form: Form) async throws -> Response {
        let card: ID<Card> = try member.visit.id()
        let hasHelped = form["helped"] == "yes"
        guard try await SetCardHelped(storage: site.storage)(card, to: hasHelped, as: member.viewer) else { return .see(.card(card)) }
        return .see(Path.card(card).saying(hasHelped ? "card-helped" : "card-help-taken-back").at("helped"))
    }

    /// Puts the card into one of the collections that the page offers.
    func collect(_ member: MemberVisit, _ form: Form) async throws -> Response {
        let card: ID<Card> = try member.visit.id()
        do {
            let offered = try await site.storage.read { try $0.cardPage(card, for: member.viewer).collections.map { $0.collection.id } }
            guard let id = ID<CardCollection>(form["collection"]), offered.contains(id) else {
                throw Refusal.invalid("collection", "collection.choose")
            }
            try await ArrangeCollection(storage: site.storage)(id, card, isIn: true, as: member.viewer)
            return .see(Path.card(card).saying("card-collected"))
        } catch Refusal.invalid(let flaws) {
            return try await page(member.visit, card, Attempt(form, flaws: flaws))
        }
    }

    func history(_ visit: Visit) async throws -> Response {
        let card: ID<Card> = try visit.id()
        let before = visit.query.position("before")
        let (found, frame) = try await site.load(visit) { try $0.cardHistory(card, before: before, for: visit.viewer) }
        return .page { html in CardHistoryView(visit: visit, history: found).write(html, in: frame) }
    }

    func markdown(_ visit: Visit) async throws -> Response {
        let card: ID<Card> = try visit.id()
        let sheet = try await site.storage.read { try $0.cardSheet(card, for: visit.viewer) }
        let text = CardMarkdown(texts: visit.texts, url: site.settings.url, now: visit.now).text(sheet, heading: "#")
        return .markdown(text, title: sheet.card.title, or: "card-\(card)")
    }

    private func draft(_ member: MemberVisit, _ attempt: Attempt) async throws -> Response {
        let topic: ID<Topic> = try member.visit.id()
        let (page, frame) = try await site.load(member.visit) { try $0.cardDraft(topic, for: member.viewer) }
        return .page(attempt.status) { html in
            CardDraftView(visit: member.visit, page: page, attempt: attempt, renderings: site.renderings).write(html, in: frame)
        }
    }

    private func edit(_ member: MemberVisit, _ attempt: Attempt) async throws -> Response {
        let id: ID<Card> = try member.visit.id()
        let (page, frame) = try await site.load(member.visit) { try $0.cardPage(id, for: member.viewer) }
        return .page(attempt.status) { html in CardEditView(visit: member.visit, page: page, attempt: attempt).write(html, in: frame) }
    }

    private func page(_ visit: Visit, _ card: ID<Card>, _ attempt: Attempt) async throws -> Response {
        let (found, frame) = try await site.load(visit) { snapshot in
            let page = try snapshot.cardPage(card, for: visit.viewer)
            return (page: page, doubter: try snapshot.doubter(of: page.card, for: visit.viewer))
        }
        return .page(attempt.status) { html in
            CardView(visit: visit, page: found.page, doubter: found.doubter, attempt: attempt, renderings: site.renderings).write(
                html,
                in: frame
            )
        }
    }
}
