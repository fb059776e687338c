import SQLCore

extension Role {
    /// The field or region of an ambassador.
    package enum Field: Sendable, Hashable {
        case region(Region)
        /// A field in words, such as オープンデータ.
        case topic(String)

        /// Parses what was typed: a region if any of its names matches, so that 関西 and 近畿 mean the same everywhere.
        package init(named typed: String) {
            self = Region(named: typed).map(Field.region) ?? .topic(typed)
        }

        /// The displayed name.
        package var name: String {
            switch self {
            case .region(let region): region.names[0]
            case .topic(let name): name
            }
        }

        /// Whether it covers the place where somebody works.
        /// - Parameter prefecture: the code; nil when unknown or not shown.
        func covers(_ region: Region?, prefecture: String?) -> Bool {
            switch self {
            case .region(let own): own == region
            case .topic(let name): prefecture.flatMap(Prefecture.name)?.folded == name.folded
            }
        }

        /// Whether a folded text is about it.
        func isTopic(of text: String) -> Bool {
            guard case .topic(let name) = self, !name.folded.isEmpty else { return false }
            return text.contains(name.folded)
        }
    }
}

/// The stored form: `region:関東`, `field:オープンデータ`.
extension Role.Field: RawRepresentable, SQLBindable, SQLReadable {
    package init?(rawValue: String) {
        guard !rawValue.isEmpty else { return nil }
        let parts = rawValue.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        let isMarked = parts.count == 2 && ["region", "field"].contains(parts[0])
        self.init(named: isMarked ? String(parts[1]) : rawValue)
    }

    package var rawValue: String {
        switch self {
        case .region: "region:\(name)"
        case .topic: "field:\(name)"
        }
    }
}
