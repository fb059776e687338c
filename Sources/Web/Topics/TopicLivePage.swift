import Core

extension LivePage {
    /// The status lines of pages that show topics.
    static let topicNews: [Event.Kind: String] = [.topicStarted: "live.new-topic", .replyPosted: "live.new-reply"]

    /// The live page of a topic: its head, sidebar and changed replies.
    static let topic = LivePage(
        kind: .topic,
        parts: [TopicHeadView.id, TopicView.countID, TopicSideView.id],
        lists: ["replies"],
        news: topicNews
    ) { rendering in
        let touched = rendering.touched
        let variants = try await rendering.storage.read { snapshot in
            try snapshot.topicVariants(
                rendering.subject.typed(),
                replies: touched.posts,
                rewritten: touched.rewritten,
                for: rendering.viewers
            )
        }
        var versions: [LiveVersion] = []
        for variant in variants {
            let fragments = await rendering.fragments(of: variant.model, rendering.visit(of: variant))
            versions.append(LiveVersion(fragments: fragments, pages: variant.viewers))
        }
        return versions
    }
}

extension LiveChanges {
    /// Posts edited, withdrawn or restored. For a first post all replies change too, because their actions do.
    fileprivate var rewritten: Set<ID<Post>> {
        Set(events.filter { $0.kind == .postEdited || $0.kind == .postWithdrawn }.compactMap(\.post))
    }
}

extension LiveRendering {
    fileprivate func fragments(of page: TopicPage, _ visit: PageRequest) async -> [LiveMessage.Fragment] {
        var bodies = await renderings.head(of: page)
        var fragments = [
            Self.part(TopicHeadView.id) { TopicHeadView(visit: visit, page: page, bodies: bodies).write($0) },
            Self.part(TopicView.countID) { TopicView.replyCount($0, page.topic, visit.texts) },
            Self.part(TopicSideView.id) { TopicSideView(visit: visit, page: page).write($0) },
        ]
        let posts = touched.posts
        var size = 0
        for reply in page.replies where size <= LiveMessage.limit {
            if reply.withdrawal == nil, !page.isAccepted(reply.id) { bodies.keep(await renderings.body(of: reply, page), of: reply.id) }
            // A reply that was not changed itself is replaced only where it is shown.
            let list = posts.contains(reply.id) ? "replies" : nil
            let fragment = Self.part(ReplyView.id(reply.id), into: list, order: "\(reply.id)") {
                ReplyView(visit: visit, page: page, post: reply, bodies: bodies).write($0)
            }
            size += fragment.html.utf8.count
            fragments.append(fragment)
        }
        return fragments
    }
}
