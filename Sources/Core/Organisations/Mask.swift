import SQLCore

/// The replacement for the author's organisation on a masked post: 「人口5万人未満・東北の市」.
///
/// Stored as words such as `city:50k:tohoku`, `prefecture:kanto` or `national`, so that it does not change when the organisation grows or
/// merges. Sizes are coarser than `SizeClass`: with its six classes, seven organisations would be unique in their mask (千代田区, 西郷村 …); with
/// these, the smallest group of municipalities is four (villages of 中国), by the directory of 2025. 北海道 is a region with one prefecture, so
/// prefectures there and in 東北 show no region.
package struct Mask: Sendable, Hashable, RawRepresentable, SQLBindable, SQLReadable {
    package let kind: Organisation.Kind
    /// For cities and towns with a published population.
    package let size: MaskSize?
    /// For municipalities and most prefectures.
    package let region: Region?

    package init(_ organisation: Organisation, population: Int?) {
        kind = organisation.kind
        size = population.flatMap { MaskSize(kind: organisation.kind, population: $0) }
        let place = organisation.prefecture.flatMap(Region.init(prefecture:))
        region = place.flatMap { Self.shows($0, of: organisation.kind) ? $0 : nil }
    }

    package init?(rawValue: String) {
        var words = rawValue.split(separator: ":", omittingEmptySubsequences: false).map(String.init)[...]
        guard let kind = words.popFirst().flatMap(Organisation.Kind.init(rawValue:)) else { return nil }
        let size = words.first.flatMap(MaskSize.init(rawValue:))
        if size != nil { words.removeFirst() }
        let region = words.first.flatMap(Region.init(rawValue:))
        if region != nil { words.removeFirst() }
        guard words.isEmpty else { return nil }
        self.kind = kind
        self.size = size
        self.region = region
    }

    package var rawValue: String {
        [kind.rawValue, size?.rawValue, region?.rawValue].compactMap(\.self).joined(separator: ":")
    }

    private static func shows(_ region: Region, of kind: Organisation.Kind) -> Bool {
        switch kind {
        case .prefecture: region != .hokkaido && region != .tohoku
        case .city, .town, .village, .specialWard: true
        case .national, .union, .firm, .school, .association: false
        }
    }
}
