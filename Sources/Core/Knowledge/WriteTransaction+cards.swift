extension WriteTransaction {
    /// Tells the pages of the card and of its topic; call it last.
    func announceChange(of card: Card, by viewer: Viewer) throws {
        try events.append(.cardChanged, channel: card.channel, topic: card.topic, about: .card(card.id), actor: viewer.member)
    }
}
