/// Replaces the text of a card; the old one stays as a version.
package struct ReviseCard: Sendable {
    let storage: Storage

    package init(storage: Storage) {
        self.storage = storage
    }

    /// - Parameter version: the version that was read; a later edit is a conflict.
    package func callAsFunction(_ id: ID<Card>, _ words: Checked<CardText>, version: Int, as viewer: Viewer) async throws {
        try await storage.write(as: viewer) { work, viewer in
            let access = try work.knowledge.lock(id, by: viewer)
            try access.objectionToCare.refuse()
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

/// Confirms a card and sets its next review.
package struct ConfirmCard: Sendable {
    let storage: Storage

    package init(storage: Storage) {
        self.storage = storage
    }

    package func callAsFunction(_ id: ID<Card>, review: ReviewSpan, as viewer: Viewer) async throws {
        try await storage.write(as: viewer) { work, viewer in
            let access = try work.knowledge.lock(id, by: viewer)
            try access.objectionToCare.refuse()
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

/// Doubts a card: readers are warned and its seat reviews it. Every writer may do this.
package struct DoubtCard: Sendable {
    let storage: Storage

    package init(storage: Storage) {
        self.storage = storage
    }

    package func callAsFunction(_ id: ID<Card>, reason: Checked<String>, as viewer: Viewer) async throws {
        try await storage.write(as: viewer) { work, viewer in
            let access = try work.knowledge.lock(id, by: viewer)
            try access.place.objectionToReply.refuse()
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

/// Marks a card as helpful or takes that back. Organisations are counted, not members; viewers who may only read are not counted.
package struct SetCardHelped: Sendable {
    let storage: Storage

    package init(storage: Storage) {
        self.storage = storage
    }

    /// Returns whether the card is now as the viewer wants it.
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
