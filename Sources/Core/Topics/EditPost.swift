/// Edits the author's own post; the previous text stays as a version.
package struct EditPost: Sendable {
    let storage: Storage

    package init(storage: Storage) {
        self.storage = storage
    }

    /// - Parameters:
    ///   - words: the title is ignored for replies.
    ///   - version: the version the author saw; a later edit is a conflict (`Refusal.conflict`).
    package func callAsFunction(
        _ post: ID<Post>,
        saying words: Checked<EditedText>,
        version: Int,
        as viewer: Viewer
    ) async throws -> ID<Topic> {
        let (title, text) = (words.words.title, words.words.text)
        let candidates = MentionScanner.candidates(in: text)
        return try await storage.write(as: viewer) { work, viewer in
            let (post, topic, access) = try work.posts.lock(post, by: viewer)
            try post.objectionToEdit(in: access).refuse()
            let isOpening = topic.opening == post.id
            let newTitle = isOpening ? title : nil
            if post.body == text.text, newTitle == nil || newTitle?.text == topic.title { return topic.id }
            guard post.version == version else { throw Refusal.conflict("post.edited-meanwhile") }
            guard isOpening || !text.text.isEmpty else { throw Refusal.invalid("text", "field.empty") }

            try work.posts.replace(post, title: isOpening ? topic.title : nil, with: text)
            if let newTitle { try work.topics.rename(topic.id, to: newTitle) }
            let inTitle = isOpening ? MentionScanner.candidates(in: [newTitle?.text ?? topic.title]) : []
            try work.mentions.forget(post.id)
            try work.mentions.note(inTitle + candidates, of: post.id, at: topic.channel)
            try work.events.append(.postEdited, channel: topic.channel, topic: topic.id, post: post.id, actor: viewer.member)
            return topic.id
        }
    }
}
