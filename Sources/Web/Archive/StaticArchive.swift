import Core
import HTML

/// The community as files of HTML that any browser opens from a folder, without a server: spaces → channels → topics with their posts.
///
/// Pages are in Japanese, hold what `audience` may read, no mail addresses, and of a masked post what everybody sees of it. The same community
/// gives the same bytes.
package struct StaticArchive {
    private let snapshot: Snapshot
    private let audience: ArchiveAudience
    private let texts = Texts.japanese

    /// Topics of one page of a channel.
    private static let length = 200

    package init(_ snapshot: Snapshot, for audience: ArchiveAudience) {
        self.snapshot = snapshot
        self.audience = audience
    }

    /// Hands over each file with its path below the archive's folder; returns how many topics there are.
    package func write(_ file: (_ path: String, _ bytes: [UInt8]) throws -> Void) throws -> Int {
        let spaces = try snapshot.archivedSpaces(for: audience)
        let name = try snapshot.community.founded().name
        var topics = 0
        for place in spaces {
            for channel in place.channels { topics += try write(channel, of: place.space, file) }
        }
        let cards = try writeCards(of: spaces.flatMap(\.channels), file)
        let index = ArchiveIndexView(texts: texts, community: name, audience: audience, spaces: spaces, cards: cards)
        try file("index.html", page(name, up: "") { index.write($0) })
        if let css = Assets.all.first(where: { $0.name == "css/yoriai.css" }) { try file("yoriai.css", css.bytes) }
        return topics
    }

    private func write(_ channel: Core.Channel, of space: Space, _ file: (String, [UInt8]) throws -> Void) throws -> Int {
        var cursor: ID<Topic>?
        var number = 1
        var count = 0
        while true {
            let topics = try snapshot.archivedTopics(in: channel, after: cursor, limit: Self.length)
            let isLast = topics.count < Self.length
            let view = ArchivedChannelView(texts: texts, space: space, channel: channel, topics: topics, number: number, isLast: isLast)
            try file(ArchivePath.channel(channel.id, page: number), page(channel.name, up: "../") { view.write($0) })
            for topic in topics {
                let view = ArchivedTopicView(
                    texts: texts,
                    space: space,
                    channel: channel,
                    page: number,
                    topic: try snapshot.archived(topic)
                )
                try file(ArchivePath.topic(topic.id), page(view.title, up: "../") { view.write($0) })
            }
            count += topics.count
            guard !isLast, let last = topics.last else { return count }
            cursor = last.id
            number += 1
        }
    }

    /// Returns how many there are; without any there are no such pages.
    private func writeCards(of channels: [Core.Channel], _ file: (String, [UInt8]) throws -> Void) throws -> Int {
        let cards = try snapshot.archivedCards(in: channels)
        guard !cards.isEmpty else { return 0 }
        for card in cards {
            let view = ArchivedCardView(texts: texts, card: card)
            try file(ArchivePath.card(card.card.id), page(view.title, up: "../") { view.write($0) })
        }
        let list = ArchivedCardsView(texts: texts, cards: cards, collections: try snapshot.archivedCollections(in: channels))
        try file(ArchivePath.cards, page(texts("card.all"), up: "../") { list.write($0) })
        return cards.count
    }

    private func page(_ title: String, up: String, _ content: (HTML) -> Void) -> [UInt8] {
        let html = HTML()
        html.raw("<!doctype html>\n")
        html.html(.lang(texts.language.rawValue)) {
            html.head {
                html.meta(nil, .named("charset", "utf-8"))
                html.meta(nil, .name("viewport"), .named("content", "width=device-width, initial-scale=1"))
                html.meta(nil, .name("color-scheme"), .named("content", "light dark"))
                html.title(text: texts("archive.page-title", ["title": ArchiveText.plain(title)]))
                html.link(nil, .named("rel", "stylesheet"), .href(Path(up + "yoriai.css")))
            }
            html.body("plain") {
                html.a("skip", .href(Path("#main"))) { html.text(texts("frame.skip")) }
                html.main("main", .id("main"), .named("tabindex", "-1")) { html.div("page-wide stack-l") { content(html) } }
            }
        }
        html.raw("\n")
        return html.bytes
    }
}
