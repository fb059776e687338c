import SQLCore

/// What a post shows instead of its author's body when the body is withheld: 「人口5万人未満・東北の市」.
///
/// Stored as words such as `city:50k:tohoku`, `prefecture:kanto` or `national`, so it stays as it was when the body grows or merges.
package struct Mask: Sendable, Hashable, RawRepresentable, SQLBindable, SQLReadable {
    package let kind: Organisation.Kind
    /// Of municipalities with a published population.
    package let size: SizeClass?
    /// Of municipalities and prefectures.
    package let region: Region?

    package init(_ organisation: Organisation, population: Int?) {
        kind = organisation.kind
        size = Self.showsSize(kind) ? population.map(SizeClass.init(population:)) : nil
        region = Self.showsRegion(kind) ? organisation.prefecture.flatMap(Region.init(prefecture:)) : nil
    }

    package init?(rawValue: String) {
        var words = rawValue.split(separator: ":", omittingEmptySubsequences: false).map(String.init)[...]
        guard let kind = words.popFirst().flatMap(Organisation.Kind.init(rawValue:)) else { return nil }
        let size = Self.showsSize(kind) ? words.first.flatMap(SizeClass.init(rawValue:)) : nil
        if size != nil { words.removeFirst() }
        let region = Self.showsRegion(kind) ? words.first.flatMap(Region.init(rawValue:)) : nil
        if region != nil { words.removeFirst() }
        guard words.isEmpty else { return nil }
        self.kind = kind
        self.size = size
        self.region = region
    }

    package var rawValue: String {
        [kind.rawValue, size?.rawValue, region?.rawValue].compactMap(\.self).joined(separator: ":")
    }

    private static func showsSize(_ kind: Organisation.Kind) -> Bool {
        switch kind {
        case .city, .town, .village, .specialWard: true
        case .national, .prefecture, .union, .firm, .school, .association: false
        }
    }

    private static func showsRegion(_ kind: Organisation.Kind) -> Bool {
        kind == .prefecture || showsSize(kind)
    }
}
