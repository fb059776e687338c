import Search

/// Puts names to the counts of facets.
struct FacetReader {
    let snapshot: ReadTransaction
    let query: TypedQuery
    let viewer: Viewer?

    func facets(_ counts: [(kind: Facet.Kind, counts: SearchCounts)]) throws -> [Facet] {
        try counts.map { kind, counts in Facet(kind: kind, values: try values(kind, counts)) }.filter { !$0.values.isEmpty }
    }

    private func values(_ kind: Facet.Kind, _ counts: SearchCounts) throws -> [Facet.Value] {
        switch kind {
        case .kind:
            FoundKind.all.map { value(.kind($0), .kind, $0.word, counts.kinds[$0.code] ?? 0) }
        case .state:
            Topic.QuestionState.allCases.map { value(.state($0), .state, FilterWords.word($0), counts.states[$0.rawValue] ?? 0) }
        case .channel: try channels(counts)
        case .organisation: try organisations(counts)
        case .size: try sizes(counts)
        case .prefecture: try prefectures(counts)
        case .author: try authors(counts)
        case .has: SearchDocument.Marks.all.map { value(.mark($0), .has, FilterWords.word($0), counts.marks[$0] ?? 0) }
        case .year: years(counts)
        }
    }

    private func value(_ label: Facet.Label, _ filter: TypedQuery.Filter, _ word: String, _ count: Int) -> Facet.Value {
        let condition = TypedQuery.Condition(filter, word)
        let chosen = query.conditions.filter { $0.filter == filter && isSaid($0, word) }
        return Facet.Value(label: label, conditions: chosen.isEmpty ? [condition] : chosen, count: count, isChosen: !chosen.isEmpty)
    }

    /// Whether a condition means what is called so; of a person the beginning of the name is enough, as for the filter.
    private func isSaid(_ condition: TypedQuery.Condition, _ word: String) -> Bool {
        let said = condition.value.folded
        guard condition.filter == .from else { return said == word.folded }
        return FilterWords.own.contains(said) ? word == viewer?.name : !said.isEmpty && word.folded.hasPrefix(said)
    }

    private func channels(_ counts: SearchCounts) throws -> [Facet.Value] {
        let known = try snapshot.channels.readable(Set(counts.places.keys.map { ID<Channel>($0) }), by: viewer)
        return most(
            known.values.map { access in
                value(.name(access.channel.name), .in, access.channel.name, counts.places[access.channel.id.key] ?? 0)
            }
        )
    }

    private func organisations(_ counts: SearchCounts) throws -> [Facet.Value] {
        let known = try snapshot.organisations.organisations(Set(counts.bodies.keys.map { ID<Organisation>($0) }))
        return named(known.map { ($1.name, counts.bodies[$0.key] ?? []) }, .org)
    }

    /// Only for those who take part: nobody looks from outside for what one person wrote.
    private func authors(_ counts: SearchCounts) throws -> [Facet.Value] {
        guard viewer != nil else { return [] }
        let known = try snapshot.members.members(Set(counts.authors.keys.map { ID<Member>($0) }))
        return named(known.map { ($1.name, counts.authors[$0.key] ?? []) }, .from)
    }

    /// A filter names a name: those who are called the same count as one.
    private func named(_ topics: [(name: String, topics: Set<Key>)], _ filter: TypedQuery.Filter) -> [Facet.Value] {
        let byName = Dictionary(topics, uniquingKeysWith: { $0.union($1) })
        return most(byName.map { value(.name($0), filter, $0, $1.count) })
    }

    /// The ten with the most.
    private func most(_ values: [Facet.Value]) -> [Facet.Value] {
        values.sorted {
            ($0.isChosen ? 0 : 1, -$0.count, $0.conditions.first?.value ?? "") < (
                $1.isChosen ? 0 : 1, -$1.count, $1.conditions.first?.value ?? ""
            )
        }
        .prefix(10).map(\.self)
    }

    private func sizes(_ counts: SearchCounts) throws -> [Facet.Value] {
        let populations = try snapshot.filters.populations(Set(counts.bodies.keys.map { ID<Organisation>($0) }))
        let topics = counts.bodies.reduce(into: [SizeClass: Set<Key>]()) { topics, entry in
            guard let population = populations[ID(entry.key)] else { return }
            topics[SizeClass(population: population), default: []].formUnion(entry.value)
        }
        return SizeClass.allCases.map { value(.size($0), .size, FilterWords.word($0), topics[$0]?.count ?? 0) }
    }

    private func prefectures(_ counts: SearchCounts) throws -> [Facet.Value] {
        let bodies = try snapshot.organisations.organisations(Set(counts.bodies.keys.map { ID<Organisation>($0) }))
        let topics = counts.bodies.reduce(into: [String: Set<Key>]()) { topics, entry in
            guard let prefecture = bodies[ID(entry.key)]?.prefecture else { return }
            topics[prefecture, default: []].formUnion(entry.value)
        }
        return Prefecture.codes.compactMap { code in
            let name = Prefecture.name(code) ?? ""
            let value = value(.name(name), .pref, name, topics[code]?.count ?? 0)
            return value.count > 0 || value.isChosen ? value : nil
        }
    }

    private func years(_ counts: SearchCounts) -> [Facet.Value] {
        let chosen = query.conditions.filter { [.before, .until, .after].contains($0.filter) }
        return counts.years.keys.sorted(by: >).prefix(6).map { year in
            let conditions = [TypedQuery.Condition(.after, "\(year)"), TypedQuery.Condition(.before, "\(year + 1)")]
            return Facet.Value(label: .year(year), conditions: conditions, count: counts.years[year] ?? 0, isChosen: chosen == conditions)
        }
    }
}
