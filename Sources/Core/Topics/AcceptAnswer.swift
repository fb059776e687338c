/// Marks a reply as the answer that solved a question.
package struct AcceptAnswer: Sendable {
    let storage: Storage

    package init(storage: Storage) {
        self.storage = storage
    }

    package func callAsFunction(_ reply: ID<Post>, as viewer: Viewer) async throws -> ID<Topic> {
        try await storage.write { work in
            let (reply, topic, access) = try work.posts.hold(reply, by: viewer)
            try topic.admitResolution(by: viewer, opening: try work.posts.find(topic.opening), in: access)
            guard reply.id != topic.opening, reply.withdrawal == nil else { throw Refusal.forbidden("question.not-an-answer") }
            if topic.accepted == reply.id { return topic.id }

            try work.topics.solve(topic.id, with: reply.id, by: viewer.member)
            let event = try work.events.append(
                .questionSolved,
                channel: topic.channel,
                topic: topic.id,
                post: reply.id,
                actor: viewer.member
            )
            try work.topics.setMoved(topic.id, by: viewer.member, event: event)
            return topic.id
        }
    }
}

/// Opens a solved question again.
package struct ReopenQuestion: Sendable {
    let storage: Storage

    package init(storage: Storage) {
        self.storage = storage
    }

    package func callAsFunction(_ topic: ID<Topic>, as viewer: Viewer) async throws -> ID<Topic> {
        try await storage.write { work in
            let (topic, access) = try work.topics.hold(topic, by: viewer)
            try topic.admitResolution(by: viewer, opening: try work.posts.find(topic.opening), in: access)
            guard topic.state == .solved else { return topic.id }

            try work.topics.reopen(topic.id)
            let event = try work.events.append(.questionReopened, channel: topic.channel, topic: topic.id, actor: viewer.member)
            try work.topics.setMoved(topic.id, by: viewer.member, event: event)
            return topic.id
        }
    }
}

extension Topic {
    /// Passes who asked and who looks after the place.
    func admitResolution(by viewer: Viewer, opening: Post?, in access: ChannelAccess) throws(Refusal) {
        guard kind == .question else { throw .forbidden("question.none") }
        guard opening?.isOwn(viewer) == true || access.may(.moderate) else { throw .forbidden("question.not-yours") }
        try access.admitReply()
    }
}
