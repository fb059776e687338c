import Core

extension LivePage {
    /// The live page of a card, including the state of its topic.
    static let card = LivePage(
        kind: .card,
        parts: CardParts.ids,
        follows: { snapshot, subject in [.topic(try snapshot.topic(of: subject.typed()))] },
        render: { rendering in
            try await rendering.storage.read { try $0.cardVariants(rendering.subject.typed(), for: rendering.viewers) }.map { variant in
                let visit = rendering.visit(of: variant)
                let parts = CardParts(visit: visit, page: variant.model, renderings: rendering.renderings)
                return LiveVersion(fragments: parts.all.map { LiveRendering.part($0, $1) }, pages: variant.viewers)
            }
        }
    )
}
