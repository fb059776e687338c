import Core
import HTML

/// A list item: cached HTML, or the data to render it.
struct ListedItem: Sendable {
    enum Content: Sendable {
        case written(HTML.Written)
        case fresh(TopicListItem)
    }

    let isUnread: Bool
    let content: Content
}

extension ReadTransaction {
    /// Loads posts only for topics without a cached list item.
    func cards(of page: ChannelPage, _ visit: PageRequest, keptIn renderings: Renderings) throws -> [ListedItem] {
        let kept = renderings.cards(page.topics.map { TopicListItemKey($0, visit, page.access) })
        let missing = zip(page.topics, kept).filter { $0.1 == nil }.map(\.0)
        let fresh = Dictionary(try cards(missing, for: visit.viewer).map { ($0.topic.id, $0) }) { first, _ in first }
        return zip(page.topics, kept).compactMap { listed, written in
            let content = written.map { ListedItem.Content.written($0) } ?? fresh[listed.topic.id].map { .fresh($0) }
            return content.map { ListedItem(isUnread: listed.isUnread, content: $0) }
        }
    }
}
