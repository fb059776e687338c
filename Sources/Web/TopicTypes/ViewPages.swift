import Core
import HTML
import Hummingbird

/// A channel as a board, table or list.
struct ViewPages: Sendable {
    let site: AppContext

    func show(_ view: TypeView.Kind, of channel: ID<Core.Channel>, _ visit: PageRequest) async throws -> Response {
        let key = visit.query.has("type") ? visit.query["type"] : nil
        let status = FlashKey.of(visit)
        guard view != .board else {
            let (page, frame) = try await site.load(visit) { try $0.boardPage(channel, of: key, for: visit.viewer) }
            return .page(.ok, HTML.page { BoardView(visit: visit, page: page, status: status).write($0, in: frame) })
        }
        let (page, frame) = try await site.load(visit) { snapshot in
            try snapshot.tablePage(channel, view, of: key, Self.query(visit.query), for: visit.viewer)
        }
        return .page(.ok, HTML.page { TableView(visit: visit, page: page, view: view, status: status).write($0, in: frame) })
    }

    /// Nil where nothing is asked for but the view.
    private static func query(_ form: Form) -> TableQuery? {
        guard ["state", "order", "direction", "after"].contains(where: form.has) else { return nil }
        return TableQuery(
            order: form["order"].isEmpty ? nil : form["order"],
            descending: form["direction"] == "down",
            state: form["state"].isEmpty ? nil : form["state"],
            after: ID<Topic>(form["after"])
        )
    }
}

extension Path {
    /// The same page with what was to be said after an act.
    func keeping(_ visit: PageRequest) -> Path {
        let done = visit.query[ReportField.done.rawValue]
        return done.isEmpty ? self : saying(done)
    }
}
