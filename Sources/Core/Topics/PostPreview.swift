/// A post as it would stand on its page, of words that are not sent: nothing is written.
package struct PostPreview: Sendable {
    /// Of a topic that would begin with it.
    package let title: String?
    package let post: Post
    package let mentions: [Mention]
}

extension Snapshot {
    /// Passes who may reply.
    package func preview(_ text: PostText, to topic: ID<Topic>, voice: Post.Voice, by viewer: Viewer) throws -> PostPreview {
        let (topic, access) = try topics.access(topic, by: viewer)
        try access.admitReply()
        guard try posts.find(topic.opening)?.withdrawal == nil else { throw Refusal.forbidden("topic.withdrawn") }
        return try preview(text, of: topic.id, in: topic.channel, byline: byline(of: viewer, voice: voice), voice: voice, by: viewer)
    }

    /// Passes who may begin such a topic there.
    package func preview(
        _ kind: Topic.Kind,
        _ title: TopicTitle,
        _ text: PostText,
        in channel: ID<Channel>,
        voice: Post.Voice,
        by viewer: Viewer
    ) throws -> PostPreview {
        try channels.access(channel, by: viewer).admitTopic(kind)
        return try preview(title, text, in: .some(channel), voice: voice, by: viewer)
    }

    /// Of a topic that has no place yet.
    package func preview(_ title: TopicTitle, _ text: PostText, voice: Post.Voice, by viewer: Viewer) throws -> PostPreview {
        try preview(title, text, in: nil, voice: voice, by: viewer)
    }

    private func preview(
        _ title: TopicTitle,
        _ text: PostText,
        in channel: ID<Channel>?,
        voice: Post.Voice,
        by viewer: Viewer
    ) throws -> PostPreview {
        try preview(
            text,
            title: title,
            of: .first(at: now),
            in: channel,
            byline: byline(of: viewer, voice: voice),
            voice: voice,
            by: viewer
        )
    }

    /// Passes the author of a post that can still be changed; it keeps the voice in which it was written.
    package func preview(_ text: PostText, title: TopicTitle?, insteadOf post: ID<Post>, by viewer: Viewer) throws -> PostPreview {
        let page = try postPage(post, for: viewer)
        try page.post.admitEdit(by: viewer, in: page.page.access)
        guard page.isOpening || !text.text.isEmpty else { throw Refusal.invalid("text", "field.empty") }
        return try preview(
            text,
            title: page.isOpening ? title : nil,
            of: page.page.topic.id,
            in: page.page.topic.channel,
            byline: page.post.byline,
            voice: page.post.voice,
            by: viewer
        )
    }

    private func preview(
        _ text: PostText,
        title: TopicTitle? = nil,
        of topic: ID<Topic>,
        in channel: ID<Channel>?,
        byline: Post.Byline,
        voice: Post.Voice,
        by viewer: Viewer
    ) throws -> PostPreview {
        let post = Post(
            id: .first(at: now),
            topic: topic,
            voice: voice,
            byline: byline,
            body: text.text,
            version: 1,
            createdAt: now,
            editedAt: nil,
            withdrawal: nil,
            author: viewer.member
        )
        let candidates = MentionScanner.candidates(title: title?.text ?? "", in: text)
        return PostPreview(title: title?.text, post: post, mentions: try mentions.named(candidates, at: channel))
    }

    /// Who would be shown as the author.
    private func byline(of viewer: Viewer, voice: Post.Voice) throws -> Post.Byline {
        guard voice == .masked else {
            return .person(viewer.member, name: viewer.name, organisation: viewer.organisation, section: viewer.section)
        }
        let population = try organisations.figures(of: viewer.organisation.id).population
        return .masked(Mask(viewer.organisation, population: population))
    }
}
