/// A preview of a post as its page would show it. Nothing is written.
package struct PostPreview: Sendable {
    /// The title of the topic it would start.
    package let title: String?
    package let post: Post
    package let mentions: [Mention]
}

extension ReadTransaction {
    /// Refuses a viewer who may not reply.
    package func preview(_ text: PostText, to topic: ID<Topic>, voice: Post.Voice, by viewer: Viewer) throws -> PostPreview {
        let (topic, access) = try topics.access(topic, by: viewer)
        try (access.objectionToReply ?? posts.find(topic.opening)?.objectionBelow).refuse()
        return try preview(post(text, in: topic.id, voice, by: viewer), saying: text, in: topic.channel)
    }

    /// Refuses a viewer who may not start such a topic there.
    package func preview(
        _ kind: Topic.Kind,
        _ title: TopicTitle,
        _ text: PostText,
        in channel: ID<Channel>,
        voice: Post.Voice,
        by viewer: Viewer
    ) throws -> PostPreview {
        try channels.access(channel, by: viewer).objectionToBegin(kind).refuse()
        return try preview(title, text, in: .some(channel), voice: voice, by: viewer)
    }

    /// For a topic without a channel yet.
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
        try preview(post(text, in: .first(at: now), voice, by: viewer), title: title, saying: text, in: channel)
    }

    /// Refuses a viewer who is not the author, and posts that cannot be edited; the voice stays.
    package func preview(_ text: PostText, title: TopicTitle?, insteadOf post: ID<Post>, by viewer: Viewer) throws -> PostPreview {
        let page = try postPage(post, for: viewer)
        try page.post.objectionToEdit(in: page.page.access).refuse()
        guard page.isOpening || !text.text.isEmpty else { throw Refusal.invalid("text", "field.empty") }
        let (topic, known) = (page.page.topic, page.post)
        let changed = self.post(text, in: topic.id, known.voice, shownAs: known.byline, by: viewer)
        return try preview(changed, title: page.isOpening ? title : nil, saying: text, in: topic.channel)
    }

    /// With its mentions.
    private func preview(
        _ post: Post,
        title: TopicTitle? = nil,
        saying text: PostText,
        in channel: ID<Channel>?
    ) throws -> PostPreview {
        let candidates = MentionScanner.candidates(title: title?.text ?? "", in: text)
        return PostPreview(title: title?.text, post: post, mentions: try mentions.named(candidates, at: channel))
    }

    /// A post by the viewer at this moment.
    private func post(_ text: PostText, in topic: ID<Topic>, _ voice: Post.Voice, by viewer: Viewer) throws -> Post {
        post(text, in: topic, voice, shownAs: try byline(of: viewer, voice: voice), by: viewer)
    }

    private func post(
        _ text: PostText,
        in topic: ID<Topic>,
        _ voice: Post.Voice,
        shownAs byline: Post.Byline,
        by viewer: Viewer
    ) -> Post {
        Post(
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
    }

    /// The author that would be displayed.
    private func byline(of viewer: Viewer, voice: Post.Voice) throws -> Post.Byline {
        guard voice == .masked else {
            return .person(viewer.member, name: viewer.name, organisation: viewer.organisation, section: viewer.section)
        }
        let population = try organisations.figures(of: viewer.organisation.id).population
        return .masked(Mask(viewer.organisation, population: population))
    }
}
