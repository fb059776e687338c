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
            try topic.objectionToChangeKind(opening: opening, in: access).refuse()
            guard kind != topic.kind else { return }
            try (access.objectionToBecome(kind) ?? opening.objectionToBecome(kind, in: access)).refuse()
            if kind == .announcement { try work.makeAnnouncement(opening, of: topic) }

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
    /// Its author and moderators may change the kind, unless the topic has a type, which fixes it.
    func objectionToChangeKind(opening: Post, in access: ChannelAccess) -> Refusal? {
        guard opening.isOwn(access.viewer) || access.may(.moderate) else { return .forbidden("topic.kind-not-yours") }
        return opening.objectionBelow ?? access.objectionToReply ?? (form == nil ? nil : .forbidden("type.kind-fixed"))
    }
}

extension Post {
    /// What stands against another kind of the topic that it opens. Only the authors themselves may turn their opinion into their office's
    /// announcement.
    func objectionToBecome(_ kind: Topic.Kind, in access: ChannelAccess) -> Refusal? {
        guard kind == .announcement else { return nil }
        return switch voice {
        case .masked: .invalid("kind", "topic.announcement-masked")
        case .personal: isOwn(access.viewer) ? nil : .invalid("kind", "topic.announcement-personal")
        case .office: nil
        }
    }
}

extension WriteTransaction {
    /// Refuses an announcement whose author may not announce.
    fileprivate func makeAnnouncement(_ opening: Post, of topic: Topic) throws {
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
