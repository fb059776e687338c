import Core

extension HitLook {
    static let card = HitLook([.card: "card.kind"]) { html, hit, found, visit in
        CardHitView(visit: visit, hit: hit, found: found).write(html)
    } entry: { hit, found, _ in
        entry(hit, found.card)
    }

    private static func entry(_ hit: FoundHit, _ card: Card) -> Feed.Entry {
        Feed.Entry(
            path: .card(card.id),
            title: card.title,
            published: card.createdAt,
            updated: max(card.changedAt, card.checkedAt, card.outdated?.at ?? card.changedAt),
            author: nil,
            summary: FeedEntries.text(hit.fragment),
            kind: hit.kind.code,
            state: nil,
            channel: hit.channel.name,
            replies: 0
        )
    }
}
