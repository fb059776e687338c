extension Sequence<Event> {
    /// The subjects of a kind that have to be read anew after these events. Names, audiences and memberships are asked for at each search; a reaction
    /// is not searched for.
    func touched<Entity>(_ kind: Subject.Kind) -> Set<ID<Entity>> {
        Set(filter { $0.reindexes(kind) }.flatMap(\.subjects).filter { $0.kind == kind }.map { $0.typed() })
    }
}

extension Event {
    func reindexes(_ kind: Subject.Kind) -> Bool { self.kind.effect.reindexes.contains(kind) }
}
