/// The readable spaces and channels with questions, for matching a filter's fields by name.
package struct QuestionPlaces: Sendable {
    package let spaces: [(name: String, channels: [String])]

    package init(spaces: [(name: String, channels: [String])] = []) {
        self.spaces = spaces
    }

    /// Whether the field is part of one of the names.
    package func hold(_ field: String) -> Bool {
        let field = field.folded
        return field.isEmpty || spaces.contains { ([$0.name] + $0.channels).contains { $0.folded.contains(field) } }
    }
}

extension ReadTransaction {
    package func questionPlaces(for viewer: Viewer?) throws -> QuestionPlaces {
        let readable = try channels.readable(by: viewer).filter { $0.space.kind != .practice }
        var channels: [ID<Space>: [String]] = [:]
        for access in readable { channels[access.space.id, default: []].append(access.channel.name) }
        var seen: Set<ID<Space>> = []
        return QuestionPlaces(
            spaces: readable.map(\.space).filter { seen.insert($0.id).inserted }.map { ($0.name, channels[$0.id] ?? []) }
        )
    }
}
