import Foundation
import Testing

@testable import Web

/// A page in a browser: its elements by id, which live updates replace, add or remove, as `arrivals.js` does.
struct OpenPage {
    let live: String
    let cursor: String
    /// HTML by id.
    private(set) var parts: [String: String] = [:]
    /// Ids of the items of growing lists, in page order.
    private(set) var lists: [String: [String]] = [:]
    /// The first item of each list; older ones belong to an earlier page.
    private var oldest: [String: String] = [:]

    init(_ html: String) throws {
        live = html.firstMatch(of: /data-live="([^"]*)"/).map { String($0.1).replacing("&amp;", with: "&") } ?? ""
        cursor = html.firstMatch(of: /data-cursor="([^"]*)"/).map { String($0.1) } ?? "0"
        for id in LivePage.all.values.flatMap(\.parts) {
            parts[id] = try Self.element(id, in: html)
        }
        for list in LivePage.all.values.flatMap(\.lists) {
            guard let markup = try Self.element(list, in: html) else { continue }
            let start = markup.prefix { $0 != ">" }
            oldest[list] = start.firstMatch(of: /data-oldest="([^"]+)"/).map { String($0.1) }
            lists[list] = markup.matches(of: /<(?:li|article)[^>]* id="([a-z]-[0-9a-z]{26})"/).map { String($0.1) }
            for id in lists[list] ?? [] { parts[id] = try Self.element(id, in: markup) }
        }
    }

    /// The cursor of a long-polling response.
    static func cursor(of answer: String) throws -> Int64? {
        answer.firstMatch(of: /"cursor":([0-9]+)/).flatMap { Int64($0.1) }
    }

    /// The page after the messages of a long-polling response.
    func applying(_ answer: String) throws -> OpenPage {
        struct Answer: Decodable {
            let messages: [LiveMessage]
        }
        var page = self
        for message in try JSONDecoder().decode(Answer.self, from: Data(answer.utf8)).messages {
            #expect(message.reload != true)
            for fragment in message.fragments { page.put(fragment) }
        }
        return page
    }

    private mutating func put(_ fragment: LiveMessage.Fragment) {
        if fragment.html.isEmpty {
            parts[fragment.id] = nil
            for list in lists.keys { lists[list]?.removeAll { $0 == fragment.id } }
        } else if parts[fragment.id] != nil {
            parts[fragment.id] = fragment.html
        } else if let list = fragment.into, let order = fragment.order, var ids = lists[list] {
            if !ids.isEmpty, let oldest = oldest[list], order <= oldest { return }
            let place = ids.firstIndex { $0.dropFirst(2) > order } ?? ids.endIndex
            ids.insert(fragment.id, at: place)
            lists[list] = ids
            parts[fragment.id] = fragment.html
        }
    }

    /// The element with that id, to the end of its tag.
    static func element(_ id: String, in html: String) throws -> String? {
        guard let start = html.firstMatch(of: try Regex("<([a-z0-9]+)(?: [^>]*)? id=\"\(id)\"[^>]*>", as: (Substring, Substring).self))
        else { return nil }
        let rest = html[start.range.lowerBound...]
        var depth = 0
        for tag in rest.matches(of: try Regex("<(/?)\(start.1)(?: [^>]*)?>", as: (Substring, Substring).self)) {
            depth += tag.1.isEmpty ? 1 : -1
            if depth == 0 { return String(rest[..<tag.range.upperBound]) }
        }
        return nil
    }
}
