import Core
import HTML

/// Renders what changed with the components of the pages, once for all who see the same.
struct LiveRenderer: Sendable {
    let storage: Storage
    let renderings: Renderings

    /// - Parameter pages: open pages of one watch whose viewers have the same standing.
    /// - Returns: each delivery with the indices of the pages it is for.
    func deliveries(
        _ touched: LiveTouched,
        of watch: LiveWatch,
        to pages: [LiveSubscriber]
    ) async throws -> [(LiveDelivery, [Int])] {
        let viewers = pages.map(\.visit.viewer)
        switch watch {
        case .channel(let channel):
            let variants = try await storage.read { try $0.channelVariants(touched.topics, in: channel, for: viewers) }
            return variants.map { variant in
                let page = pages[variant.viewers[0]]
                let shown = Set(variant.model.map(\.topic.id))
                let fragments = variant.model.map { card in self.fragment(card, page) }
                let gone = touched.topics.subtracting(shown).sorted().map(Self.removal)
                return (delivery(fragments + gone, touched, page.visit), variant.viewers)
            }
        case .topic(let topic):
            let variants = try await storage.read { try $0.topicVariants(topic, replies: touched.posts, for: viewers) }
            return variants.map { variant in
                let visit = pages[variant.viewers[0]].visit
                return (delivery(self.fragments(variant.model, visit, touched), touched, visit), variant.viewers)
            }
        }
    }

    private func delivery(_ fragments: [LiveMessage.Fragment], _ touched: LiveTouched, _ visit: Visit) -> LiveDelivery {
        let message = LiveMessage(fragments: fragments, notice: touched.notice(for: visit))
        return LiveDelivery(cursor: touched.cursor, json: message.json)
    }

    private func fragment(_ card: TopicCard, _ page: LiveSubscriber) -> LiveMessage.Fragment {
        let html = HTML(capacity: 4_096)
        TopicCardView(visit: page.visit.at(storage.clock.now), card: card, access: page.access, renderings: renderings).write(html)
        return LiveMessage.Fragment(id: TopicCardView.id(card.topic.id), into: "topics", order: "\(card.topic.id)", html: html.string)
    }

    /// A topic that is in the list no more.
    private static func removal(_ topic: ID<Topic>) -> LiveMessage.Fragment {
        LiveMessage.Fragment(id: TopicCardView.id(topic), into: nil, order: nil, html: "")
    }

    private func fragments(_ page: TopicPage, _ visit: Visit, _ touched: LiveTouched) -> [LiveMessage.Fragment] {
        let visit = visit.at(storage.clock.now)
        let head = HTML(capacity: 4_096)
        TopicHeadView(visit: visit, page: page, renderings: renderings).write(head)
        let count = HTML(capacity: 128)
        TopicView.replyCount(count, page.topic, visit.texts)
        let replies = page.replies.map { reply in
            let html = HTML(capacity: 4_096)
            ReplyView(visit: visit, page: page, post: reply, renderings: renderings).write(html)
            // What was not touched itself is only replaced where it is shown.
            let place = touched.posts.contains(reply.id) ? "replies" : nil
            return LiveMessage.Fragment(id: ReplyView.id(reply.id), into: place, order: "\(reply.id)", html: html.string)
        }
        return [
            LiveMessage.Fragment(id: TopicHeadView.id, into: nil, order: nil, html: head.string),
            LiveMessage.Fragment(id: TopicView.countID, into: nil, order: nil, html: count.string),
        ] + replies
    }
}
