import Foundation
import Testing

@testable import Web

/// A page as a browser holds it: its parts with ids, which live messages replace or add, as `arrivals.js` does.
struct OpenPage {
    let live: String
    let cursor: String
    /// Parts in the order of the page: id and markup without what differs in every rendering.
    private(set) var parts: [String: String]

    init(_ html: String) {
        live = html.firstMatch(of: /data-live="([^"]*)"/).map { String($0.1).replacing("&amp;", with: "&") } ?? ""
        cursor = html.firstMatch(of: /data-cursor="([^"]*)"/).map { String($0.1) } ?? "0"
        parts = [:]
        for match in html.matches(of: /<article class="topic[^"]*" id="([^"]+)"[\s\S]*?<\/article>/) {
            parts[String(match.1)] = String(match.0)
        }
        for match in html.matches(of: /<li class="reply" id="(p-[^"]+)"[\s\S]*?<\/li>(?=<li class="reply" id|<\/ol>)/) {
            parts[String(match.1)] = String(match.0)
        }
        if let head = html.firstMatch(
            of: /<div class="stack" id="topic-head">[\s\S]*?(?=<section class="sec" aria-labelledby="h-replies">)/
        ) {
            parts["topic-head"] = String(head.0)
        }
        if let count = html.firstMatch(of: /<small id="reply-count">[\s\S]*?<\/small>/) { parts["reply-count"] = String(count.0) }
    }

    /// The page after the messages of a long-poll answer.
    func applying(_ answer: String) throws -> OpenPage {
        struct Answer: Decodable {
            let messages: [LiveMessage]
        }
        var page = self
        for message in try JSONDecoder().decode(Answer.self, from: Data(answer.utf8)).messages {
            for fragment in message.fragments where parts[fragment.id] != nil || fragment.into != nil {
                page.parts[fragment.id] = fragment.html.isEmpty ? nil : fragment.html
            }
        }
        return page
    }
}
