/// What a viewer asks about similar organisations: who solved it, who tried it, who is asking too.
package enum PeerConcern: CaseIterable, Sendable {
    case solved, reported, asking
}

extension PeerConcern {
    /// Nil for what is neither asked nor reported.
    init?(_ use: Topic.Use) {
        guard let concern = Self.allCases.first(where: { $0.use == use }) else { return nil }
        self = concern
    }

    var use: Topic.Use {
        switch self {
        case .solved: .solved
        case .reported: .experience
        case .asking: .asking
        }
    }
}
