/// Puts new words in the place of a card's words; the old ones stay as a version.
package struct ReviseCard: Sendable {
    let storage: Storage

    package init(storage: Storage) {
        self.storage = storage
    }

    /// - Parameter version: the one that was read; a conflict where somebody changed it since.
    package func callAsFunction(_ id: ID<Card>, _ words: Checked<CardText>, version: Int, as viewer: Viewer) async throws {
        try await storage.write(as: viewer) { work, viewer in
            let access = try work.knowledge.lock(id, by: viewer)
            try access.admitCare()
            let card = access.card
            guard card.version == version else { throw Refusal.conflict("card.changed-meanwhile") }
            guard !words.words.isSame(as: card) else { return }
            guard try work.knowledge.replace(card, with: words.words, seat: access.seatAfterCare(by: viewer), by: viewer.member) else {
                throw Refusal.conflict("card.changed-meanwhile")
            }
            try work.events.append(.cardChanged, channel: card.channel, topic: card.topic, about: .card(id), actor: viewer.member)
        }
    }
}

/// Says that a card holds, and when to look again.
package struct ConfirmCard: Sendable {
    let storage: Storage

    package init(storage: Storage) {
        self.storage = storage
    }

    package func callAsFunction(_ id: ID<Card>, review: ReviewSpan, as viewer: Viewer) async throws {
        try await storage.write(as: viewer) { work, viewer in
            let access = try work.knowledge.lock(id, by: viewer)
            try access.admitCare()
            try work.knowledge.confirm(id, until: review.end(from: work.now), seat: access.seatAfterCare(by: viewer))
            try work.events.append(
                .cardChanged,
                channel: access.card.channel,
                topic: access.card.topic,
                about: .card(id),
                actor: viewer.member
            )
        }
    }
}

/// Says that a card no longer holds, so that readers look twice and its seat looks again. Everybody who may write here may say so.
package struct DoubtCard: Sendable {
    let storage: Storage

    package init(storage: Storage) {
        self.storage = storage
    }

    package func callAsFunction(_ id: ID<Card>, reason: Checked<String>, as viewer: Viewer) async throws {
        try await storage.write(as: viewer) { work, viewer in
            let access = try work.knowledge.lock(id, by: viewer)
            try access.place.admitReply()
            let reason = try TextRules.line(reason.words, field: "reason", limit: 200)
            try work.knowledge.doubt(id, reason: reason, by: viewer.member)
            try work.events.append(
                .cardChanged,
                channel: access.card.channel,
                topic: access.card.topic,
                about: .card(id),
                actor: viewer.member
            )
        }
    }
}

/// Says that a card helped, or takes it back. Bodies are counted, not presses; where one may only read, nothing is counted.
package struct SetCardHelped: Sendable {
    let storage: Storage

    package init(storage: Storage) {
        self.storage = storage
    }

    /// Returns whether it is as the viewer says now.
    @discardableResult
    package func callAsFunction(_ id: ID<Card>, to helped: Bool, as viewer: Viewer) async throws -> Bool {
        try await storage.write(as: viewer) { work, viewer in
            let access = try work.knowledge.access(id, by: viewer)
            guard access.place.mayReply else { return false }
            if try work.knowledge.setHelped(id, viewer, to: helped) {
                try work.events.append(.cardChanged, channel: access.card.channel, about: .card(id), actor: viewer.member)
            }
            return true
        }
    }
}
