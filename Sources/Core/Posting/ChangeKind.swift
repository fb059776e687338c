/// Makes a topic one of another kind. What was answered stays: a question that is one again has its answers again.
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
    /// Passes the author and who looks after the place, while the opening stands.
    func admitKindChange(by viewer: Viewer, opening: Post, in access: ChannelAccess) throws(Refusal) {
        guard opening.isOwn(viewer) || access.may(.moderate) else { throw .forbidden("topic.kind-not-yours") }
        guard opening.withdrawal == nil else { throw .forbidden("topic.withdrawn") }
        try access.admitReply()
    }
}

extension WriteTransaction {
    /// An announcement is of somebody who may announce, under their name. Only they themselves turn their own opinion into words of their office.
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

    /// The state that the question has with the answers that stand: a question that waits is asked of members from now on.
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
