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
        var deliveries: [(LiveDelivery, [Int])] = []
        switch watch {
        case .channel(let channel):
            for variant in try await storage.read({ try $0.channelVariants(touched.topics, in: channel, for: viewers) }) {
                let page = pages[variant.viewers[0]]
                let shown = Set(variant.model.map(\.topic.id))
                let fragments = variant.model.map { card in fragment(card, page) }
                let gone = touched.topics.subtracting(shown).sorted().map(Self.removal)
                deliveries.append((try delivery(fragments + gone, touched, page.visit), variant.viewers))
            }
        case .topic(let topic):
            let variants = try await storage.read {
                try $0.topicVariants(topic, replies: touched.posts, rewritten: touched.rewritten, for: viewers)
            }
            for variant in variants {
                let visit = pages[variant.viewers[0]].visit.at(storage.clock.now)
                deliveries.append((try delivery(await fragments(variant.model, visit, touched), touched, visit), variant.viewers))
            }
        }
        return deliveries
    }

    private func delivery(_ fragments: [LiveMessage.Fragment], _ touched: LiveTouched, _ visit: Visit) throws -> LiveDelivery {
        try LiveDelivery(cursor: touched.cursor, LiveMessage(fragments: fragments, notice: touched.notice(for: visit)))
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

    private func fragments(_ page: TopicPage, _ visit: Visit, _ touched: LiveTouched) async -> [LiveMessage.Fragment] {
        var bodies = await renderings.head(of: page)
        var fragments = [
            part(TopicHeadView.id) { TopicHeadView(visit: visit, page: page, bodies: bodies).write($0) },
            part(TopicView.countID) { TopicView.replyCount($0, page.topic, visit.texts) },
            part(TopicSideView.id) { TopicSideView(visit: visit, page: page).write($0) },
        ]
        var size = 0
        for reply in page.replies where size <= LiveMessage.limit {
            if reply.withdrawal == nil, !page.isAccepted(reply.id) { bodies.keep(await renderings.body(of: reply, page), of: reply.id) }
            // What was not touched itself is only replaced where it is shown.
            let place = touched.posts.contains(reply.id) ? "replies" : nil
            let fragment = part(ReplyView.id(reply.id), into: place, order: "\(reply.id)") {
                ReplyView(visit: visit, page: page, post: reply, bodies: bodies).write($0)
            }
            size += fragment.html.utf8.count
            fragments.append(fragment)
        }
        return fragments
    }

    private func part(_ id: String, into: String? = nil, order: String? = nil, _ write: (HTML) -> Void) -> LiveMessage.Fragment {
        let html = HTML(capacity: 4_096)
        write(html)
        return LiveMessage.Fragment(id: id, into: into, order: order, html: html.string)
    }
}
