import Core
import Crypto
import Foundation
import HTML
import HTTPTypes
import Hummingbird
import Search

/// Search and questions as Atom and JSON feeds: the same content as the pages for the same reader.
struct FeedPages: Sendable {
    private static let parameters: [StaticString] = ["q", "order", "page", "state", "pref", "region", "field", "mine"]

    let site: AppContext

    /// For who is signed in, and for strangers.
    func answer(_ kind: FeedLink.Kind, _ form: FeedLink.Form, _ visit: PageRequest) async throws -> Response {
        try await answer(kind, form, visit, at: .feed(kind, form))
    }

    /// For programs with a member's secret address.
    func personal(_ visit: PageRequest) async throws -> Response {
        let names = FeedLink.Kind.allCases.flatMap { kind in
            FeedLink.Form.allCases.map { (name: "\(kind.rawValue).\($0.rawValue)", kind: kind, form: $0) }
        }
        guard let secret = Secret(visit.parameters["key"] ?? ""), let named = names.first(where: { $0.name == visit.parameters["name"] })
        else { throw Refusal.notFound }
        let codes = site.settings.codes
        let viewer = try await site.storage.read { snapshot -> Viewer? in
            guard let viewer = try snapshot.feedKeys.viewer(hash: secret.hash) else { return nil }
            // A member who must turn on the second factor cannot read feeds either.
            return try codes.binds(viewer) && !snapshot.secondFactors.isOn(viewer.member) ? nil : viewer
        }
        guard let viewer else { throw Refusal.notFound }
        try site.requests.count(member: viewer.member)
        return try await answer(named.kind, named.form, visit.by(viewer), at: .feed(secret.text, named.name))
    }

    private func answer(_ kind: FeedLink.Kind, _ form: FeedLink.Form, _ visit: PageRequest, at address: Path) async throws -> Response {
        do {
            let address = Self.parameters.filter { visit.query.has("\($0)") }.reduce(address) { $0.with($1, visit.query["\($1)"]) }
            let feed =
                switch kind {
                case .search: try await search(visit, address)
                case .questions, .unanswered: try await questions(visit, address, unanswered: kind == .unanswered)
                }
            switch form {
            case .atom:
                let atom = AtomFeed(feed: feed, site: site.settings.url, texts: visit.texts)
                return .feed(atom.text, type: AtomFeed.type, visit)
            case .json:
                return .feed(try JSONFeed(feed, site: site.settings.url).text(), type: JSONFeed.type, visit)
            }
        } catch let refusal as FeedRefusal {
            return try refusal.response(form)
        } catch let refusal as Refusal {
            return try FeedRefusal(refusal, visit.texts).response(form)
        }
    }

    // MARK: Content

    private func search(_ visit: PageRequest, _ address: Path) async throws -> Feed {
        try site.requests.countSearch(visit)
        let query = TypedQuery(visit.query["q"])
        guard !query.isEmpty else { throw Refusal.invalid("q", "feeds.no-query") }
        let order = try order(visit)
        let page = try await site.find(query, order: order, page: try number(visit), as: visit.viewer)
        if let flaw = page.flaws.first { throw Refusal.invalid("q", flaw) }
        switch page.standing.phase {
        case .starting, .broken: throw FeedRefusal.noIndex(visit.texts)
        case .whole, .filling: break
        }
        return try await feed(
            visit.texts("search.results", ["query": query.description]),
            .search(query, order: order),
            address,
            visit,
            page.hits.map { FeedEntries(visit: visit).entry($0) }
        )
    }

    /// Newest first by default, as feed readers expect.
    private func order(_ visit: PageRequest) throws(Refusal) -> SearchRequest.Order {
        guard visit.query.has("order") else { return .newest }
        guard let order = SearchRequest.Order(rawValue: visit.query["order"]) else { throw .invalid("order", "feeds.no-order") }
        return order
    }

    private func number(_ visit: PageRequest) throws(Refusal) -> Int {
        guard visit.query.has("page") else { return 1 }
        guard let number = visit.query.number("page", in: 1...FoundPage.lastPage) else {
            throw .invalid("page", Refusal.Reason("feeds.no-page", ["last": "\(FoundPage.lastPage)"]))
        }
        return number
    }

    private func questions(_ visit: PageRequest, _ address: Path, unanswered: Bool) async throws -> Feed {
        let typed = QuestionQuery(visit.query, of: visit.viewer, unanswered: unanswered)
        guard ["", "oldest", "newest"].contains(visit.query["order"]) else { throw Refusal.invalid("order", "feeds.no-question-order") }
        if let flaw = typed.flaws.first { throw Refusal.invalid("pref", flaw.reason) }
        let list = try await site.storage.read { try $0.questionList(typed.filter, for: visit.viewer) }
        return try await feed(
            visit.texts(unanswered ? "feeds.unanswered" : "feeds.questions"),
            typed.page,
            address,
            visit,
            list.questions.map { FeedEntries(visit: visit).entry($0) }
        )
    }

    private func feed(_ title: String, _ page: Path, _ address: Path, _ visit: PageRequest, _ entries: [Feed.Entry]) async throws -> Feed {
        let founded = try await site.community()?.foundedAt ?? Moment(milliseconds: 0)
        return Feed(
            title: "\(title)｜\(visit.texts("frame.site"))",
            page: page,
            address: address,
            updated: entries.map(\.updated).max() ?? founded,
            language: visit.texts.language,
            entries: entries
        )
    }
}

extension Response {
    /// A feed, or 304. Privately cached and always revalidated. The entity tag is a hash of the text, because no timestamp shows that an
    /// older entry was withdrawn.
    fileprivate static func feed(_ text: String, type: String, _ visit: PageRequest) -> Response {
        let tag = "\"\(Array(SHA256.hash(data: Data(text.utf8)).prefix(16)).hex)\""
        let isKnown = visit.knownTag?.contains(tag) ?? false
        var response = isKnown ? Response(status: .notModified) : Response.plain(.ok, text, type: type)
        response.headers[.eTag] = tag
        response.headers[.cacheControl] = "private, no-cache"
        response.headers[.vary] = "Cookie, Accept-Language"
        return response
    }
}
