import SQLCore

extension Role {
    /// What an ambassador stands for.
    package enum Field: Sendable, Hashable {
        case region(Region)
        /// A matter in words, such as オープンデータ.
        case topic(String)

        /// What somebody typed: a region where it is one by any of its names, so that 関西 and 近畿 mean the same everywhere.
        package init(named typed: String) {
            self = Region(named: typed).map(Field.region) ?? .topic(typed)
        }

        /// As the communities of this country call it.
        package var name: String {
            switch self {
            case .region(let region): region.names[0]
            case .topic(let name): name
            }
        }

        /// Whether it is where somebody sits.
        /// - Parameter prefecture: the code; nil where it is not known or not shown.
        func covers(_ region: Region?, prefecture: String?) -> Bool {
            switch self {
            case .region(let own): own == region
            case .topic(let name): prefecture.flatMap(Prefecture.name)?.folded == name.folded
            }
        }

        /// Whether a text, folded, speaks of it.
        func isTopic(of text: String) -> Bool {
            guard case .topic(let name) = self, !name.folded.isEmpty else { return false }
            return text.contains(name.folded)
        }
    }
}

/// As it is kept: `region:関東`, `field:オープンデータ`.
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
