import Core

extension LivePage {
    /// The board of a channel: all its lanes.
    static let board = LivePage(kind: .board, parts: [BoardLanes.id], news: topicNews, follows: channelOfOffer) { rendering in
        guard !rendering.touched.topics.isEmpty else { return [] }
        let boards = try await rendering.storage.read { try $0.boardVariants(rendering.subject.typed(), for: rendering.viewers) }
        return boards.map { variant in
            let visit = rendering.visit(of: variant)
            let board = LiveRendering.part(BoardLanes.id) { BoardLanes(visit: visit, page: variant.model).write($0) }
            return LiveVersion(fragments: [board], pages: variant.viewers)
        }
    }

    static let table = rows(.table, .table)
    static let list = rows(.list, .list)

    /// The first rows of a table or list, as it opens.
    private static func rows(_ kind: Subject.Kind, _ view: TypeView.Kind) -> LivePage {
        LivePage(kind: kind, parts: [TableRegion.id(view)], news: topicNews, follows: channelOfOffer) { rendering in
            guard !rendering.touched.topics.isEmpty else { return [] }
            let tables = try await rendering.storage.read { snapshot in
                try snapshot.tableVariants(view, rendering.subject.typed(), for: rendering.viewers)
            }
            return tables.map { variant in
                let visit = rendering.visit(of: variant)
                let region = LiveRendering.part(TableRegion.id(view)) {
                    TableRegion(visit: visit, page: variant.model, view: view).write($0)
                }
                return LiveVersion(fragments: [region], pages: variant.viewers)
            }
        }
    }

    /// Events name the channel, not the offer.
    private static let channelOfOffer: @Sendable (ReadTransaction, Subject) throws -> [Subject] = { snapshot, subject in
        [.channel(try snapshot.channelAndKey(of: subject.typed()).channel)]
    }
}

extension Listening {
    /// Nil for the stream of a channel, which listens by itself.
    static func view(_ view: TypeView.Kind, _ offer: ID<OfferedType>, from cursor: Int64) -> Listening? {
        Subject.view(view, offer).map { Listening(path: .live($0), cursor: cursor, reading: nil) }
    }
}
