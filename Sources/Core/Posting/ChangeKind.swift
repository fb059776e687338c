/// Changes a topic's kind. Accepted answers stay stored, and apply again when it becomes a question again.
package struct ChangeKind: Sendable {
    let storage: Storage

    package init(storage: Storage) {
        self.storage = storage
    }

    package func callAsFunction(_ topic: ID<Topic>, to kind: Topic.Kind, as viewer: Viewer) async throws {
        try await storage.write(as: viewer) { work, viewer in
            let (topic, access) = try work.topics.lock(topic, by: viewer)
            guard let opening = try work.posts.find(topic.opening) else { throw Refusal.notFound }
            try topic.admitKindChange(by: viewer, opening: opening, in: access)
            guard topic.form == nil else { throw Refusal.forbidden("type.kind-fixed") }
            guard kind != topic.kind else { return }
            try access.admit(kind)
            if kind == .announcement { try work.makeAnnouncement(opening, of: topic, by: viewer) }

            try work.topics.setKind(kind, of: topic.id)
            if kind == .question { try work.resume(topic) }
            try work.events.append(
                .postEdited,
                channel: topic.channel,
                topic: topic.id,
                post: topic.opening,
                actor: viewer.member
            )
            try work.kindChanges.insert(of: topic, became: kind)
        }
    }
}

extension Topic {
    /// Refuses a viewer who is neither the author nor a moderator, and withdrawn topics.
    func admitKindChange(by viewer: Viewer, opening: Post, in access: ChannelAccess) throws(Refusal) {
        guard opening.isOwn(viewer) || access.may(.moderate) else { throw .forbidden("topic.kind-not-yours") }
        guard opening.withdrawal == nil else { throw .forbidden("topic.withdrawn") }
        try access.admitReply()
    }
}

extension WriteTransaction {
    /// Refuses an announcement unless its author may announce, unmasked. Only the authors themselves may turn their opinion into their
    /// office's announcement.
    fileprivate func makeAnnouncement(_ opening: Post, of topic: Topic, by viewer: Viewer) throws {
        switch opening.voice {
        case .masked: throw Refusal.invalid("kind", "topic.announcement-masked")
        case .personal where !opening.isOwn(viewer): throw Refusal.invalid("kind", "topic.announcement-personal")
        case .personal, .office: break
        }
        let author = try viewers.viewer(opening.author)
        guard let author, try channels.readable([topic.channel], by: author)[topic.channel]?.mayAnnounce == true else {
            throw Refusal.invalid("kind", "topic.announcement-author")
        }
        try posts.speakForOffice(opening.id)
    }

    /// Restores the question's state from its remaining answers: a waiting question is routed from now on.
    fileprivate func resume(_ topic: Topic) throws {
        let kept = try answers.kept(of: topic.id)
        guard kept.isEmpty else {
            let isDoubted = try !questionTurns.turns(of: topic.id).doubts.isEmpty
            return try answers.set(kept, of: topic.id, state: isDoubted ? .stale : .solved)
        }
        try answers.clear(topic.id)
        guard try topics.find(topic.id)?.state == .open else { return }
        try topics.wait(topic.id)
        try routings.restart(topic.id)
    }
}
