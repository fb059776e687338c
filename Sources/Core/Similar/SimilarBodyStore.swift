import SQLCore

/// Finds similar organisations.
package struct SimilarBodyStore {
    let tx: any Transaction

    /// The most similar organisations of the same kind: those of the same 総務省 group first, each part by distance.
    func similar(to body: Organisation, figures: Figures, filter: SimilarFilter, limit: Int) throws -> [SimilarBody] {
        // Nearly every group fills a page; otherwise all 1,741 are compared.
        if let type = figures.type {
            let peers = ranked(try candidates(for: body, filter, type: type), body, figures, filter)
            if peers.count >= limit { return Array(peers.prefix(limit)) }
        }
        return Array(ranked(try candidates(for: body, filter, type: nil), body, figures, filter).prefix(limit))
    }

    private func candidates(for body: Organisation, _ filter: SimilarFilter, type: String?) throws -> [(Organisation, Figures)] {
        let kinds: [Organisation.Kind] = body.kind == .prefecture ? [.prefecture] : [.city, .town, .village, .specialWard]
        let place: SQL = filter.prefecture.map { "AND o.prefecture = \($0)" } ?? ""
        let presence: SQL =
            filter.takesPart
            ? "AND EXISTS (SELECT 1 FROM seat s JOIN sitting t ON t.seat = s.id WHERE s.organisation = o.id AND t.until IS NULL)" : ""
        let group: SQL = type.map { "AND f.type = \($0)" } ?? ""
        return try tx.rows(
            """
            SELECT \(Organisation.columns), \(Figures.columns) FROM organisation o JOIN organisation_figure f ON f.organisation = o.id
            WHERE o.kind IN \(list: kinds) AND o.id <> \(body.id) \(place) \(group) \(presence)
            """
        ) { row in (try Organisation(&row), try Figures(&row)) }
    }

    private func ranked(
        _ candidates: [(Organisation, Figures)],
        _ body: Organisation,
        _ figures: Figures,
        _ filter: SimilarFilter
    ) -> [SimilarBody] {
        let bodies = candidates.compactMap { organisation, other -> SimilarBody? in
            if let size = filter.size, other.population.map(SizeClass.init(population:)) != size { return nil }
            guard let likeness = Likeness(figures, other) else { return nil }
            return SimilarBody(
                organisation: organisation,
                figures: other,
                likeness: likeness,
                isSameType: figures.type != nil && figures.type == other.type,
                isSamePrefecture: body.prefecture == organisation.prefecture
            )
        }
        return bodies.sorted { one, other in
            if one.isSameType != other.isSameType { return one.isSameType }
            return (one.likeness.distance, one.organisation.slug) < (other.likeness.distance, other.organisation.slug)
        }
    }

    /// The organisations' questions and reports in these channels. Masked ones are never counted.
    func records(of bodies: Set<ID<Organisation>>, in channels: Set<ID<Channel>>) throws -> [ID<Organisation>: BodyRecord] {
        let rows = try tx.rows(
            "SELECT t.organisation, t.kind, t.state, count(*) \(topics(bodies, channels)) GROUP BY t.organisation, t.kind, t.state"
        ) { row in
            (
                try row.next() as ID<Organisation>, try row.next() as Topic.Kind, try row.next() as Topic.QuestionState?,
                try row.next() as Int
            )
        }
        return rows.reduce(into: [:]) { records, row in
            switch PeerConcern(Topic.Use(row.1, row.2)) {
            case .solved: records[row.0, default: BodyRecord()].solved += row.3
            case .reported: records[row.0, default: BodyRecord()].reported += row.3
            case .asking: records[row.0, default: BodyRecord()].asking += row.3
            case nil: break
            }
        }
    }

    /// The newest topics of these organisations, each with its organisation.
    func topics(
        of bodies: Set<ID<Organisation>>,
        in channels: Set<ID<Channel>>,
        _ concern: PeerConcern,
        limit: Int
    ) throws -> [(topic: Topic, organisation: ID<Organisation>)] {
        try tx.rows(
            """
            SELECT \(Topic.columns), t.organisation \(topics(bodies, channels)) AND \(concern.use.condition) ORDER BY t.id DESC LIMIT \(limit)
            """
        ) { row in (try Topic(&row), try row.next()) }
    }

    private func topics(_ bodies: Set<ID<Organisation>>, _ channels: Set<ID<Channel>>) -> SQL {
        """
        FROM topic t WHERE t.organisation IN \(list: bodies) AND \(tx.words.unindexed("t.channel")) IN \(list: channels)
        AND \(TopicStore.isThere)
        """
    }
}
