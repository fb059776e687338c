import Core
import HTML
import Hummingbird

/// Collections of cards: creating and reading them, adding and removing cards.
struct CollectionPages: Sendable {
    let site: AppContext

    func list(_ member: MemberRequest) async throws -> Response {
        try await list(member, FormState())
    }

    func make(_ member: MemberRequest, _ form: Form) async throws -> Response {
        try await form.answer(beside: "title") {
            let words = try form.checked(try CollectionText(title: form["title"], lead: form["lead"]), by: member.viewer)
            let id = try await MakeCollection(storage: site.storage)(words, as: member.viewer)
            return .see(Path.collection(id).saying("created"))
        } again: {
            try await list(member, $0)
        }
    }

    func show(_ member: MemberRequest) async throws -> Response {
        let id: ID<CardCollection> = try member.visit.id()
        let (found, frame) = try await site.load(member.visit) { try $0.collectionPage(id, for: member.viewer) }
        return .page { html in CollectionView(visit: member, collection: found.collection, page: found.page).write(html, in: frame) }
    }

    func takeOut(_ member: MemberRequest, _ form: Form) async throws -> Response {
        let id: ID<CardCollection> = try member.visit.id()
        let card: ID<Card> = try form.id("card")
        try await ArrangeCollection(storage: site.storage)(id, card, isIn: false, as: member.viewer)
        return .see((form["from"] == "collection" ? Path.collection(id) : Path.card(card)).saying("removed"))
    }

    func markdown(_ member: MemberRequest) async throws -> Response {
        let id: ID<CardCollection> = try member.visit.id()
        let (collection, sheets) = try await site.storage.read { try $0.collectionSheets(id, for: member.viewer) }
        let cards = CardMarkdown(texts: member.texts, url: site.settings.url, now: member.visit.now)
        let head = ["# \(collection.title)", collection.lead].filter { !$0.isEmpty }
        let text = (head + sheets.map { cards.text($0, heading: "##") }).joined(separator: "\n\n")
        return .markdown(text, title: collection.title, or: "collection-\(id)")
    }

    /// Asks for confirmation before a collection is deleted.
    func askRemoval(_ member: MemberRequest) async throws -> Response {
        let id: ID<CardCollection> = try member.visit.id()
        let (found, frame) = try await site.load(member.visit) { try $0.collectionPage(id, for: member.viewer) }
        try found.collection.objectionToArrange(by: member.viewer).refuse()
        return .page { html in CollectionRemovalView(visit: member, collection: found.collection).write(html, in: frame) }
    }

    func remove(_ member: MemberRequest, _: Form) async throws -> Response {
        try await RemoveCollection(storage: site.storage)(try member.visit.id(), as: member.viewer)
        return .see(Path.collections.saying("collection-removed"))
    }

    private func list(_ member: MemberRequest, _ attempt: FormState) async throws -> Response {
        let before = ID<CardCollection>(member.visit.query["before"])
        let (all, frame) = try await site.load(member.visit) { try $0.collections.all(before: before, limit: CollectionsView.length + 1) }
        return try attempt.page { html in
            CollectionsView(visit: member, found: all, isFirst: before == nil, attempt: attempt).write(html, in: frame)
        }
    }
}
