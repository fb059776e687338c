import Core
import Foundation
import HTML

/// A feed as JSON Feed 1.1, with extensions in `_yoriai`.
struct JSONFeed: Encodable {
    static let type = "application/feed+json; charset=utf-8"

    struct Item: Encodable {
        let id: String
        let url: String
        let title: String
        let contentText: String
        let datePublished: String
        let dateModified: String
        let authors: [Author]?
        let tags: [String]
        let yoriai: Extension

        enum CodingKeys: String, CodingKey {
            case id, url, title, authors, tags
            case contentText = "content_text"
            case datePublished = "date_published"
            case dateModified = "date_modified"
            case yoriai = "_yoriai"
        }
    }

    struct Author: Encodable {
        let name: String
    }

    struct Extension: Encodable {
        let kind: String
        let state: String?
        let channel: String
        let replies: Int
    }

    let version = "https://jsonfeed.org/version/1.1"
    let title: String
    let homePageURL: String
    let feedURL: String
    let language: String
    let items: [Item]

    enum CodingKeys: String, CodingKey {
        case version, title, language, items
        case homePageURL = "home_page_url"
        case feedURL = "feed_url"
    }

    init(_ feed: Feed, site: String) {
        title = feed.title
        homePageURL = site + feed.page.text
        feedURL = site + feed.address.text
        language = feed.language.rawValue
        items = feed.entries.map { entry in
            Item(
                id: site + entry.path.text,
                url: site + entry.path.text,
                title: entry.title,
                contentText: entry.summary,
                datePublished: entry.published.rfc3339,
                dateModified: entry.updated.rfc3339,
                authors: entry.author.map { [Author(name: $0)] },
                tags: [entry.kind] + [entry.state].compactMap(\.self),
                yoriai: Extension(kind: entry.kind, state: entry.state, channel: entry.channel, replies: entry.replies)
            )
        }
    }

    func text() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(self), as: UTF8.self)
    }
}
