import SQLCore

/// A body that people belong to: a municipality, prefecture, ministry, union, firm, school or association.
package struct Organisation: Sendable, Hashable {
    package let id: ID<Organisation>
    /// How addresses name it: the 全国地方公共団体コード of a local body, the short word of a national one, else the id.
    package let slug: String
    package let kind: Kind
    package let name: String
    package let reading: String
    /// Two digits, `09` for 栃木県; nil for national bodies and others without a place.
    package let prefecture: String?

    package enum Kind: String, CaseIterable, Sendable, SQLBindable, SQLReadable {
        case national, prefecture, city, town, village
        case specialWard = "special_ward"
        /// 広域連合 and 一部事務組合.
        case union
        case firm, school, association

        /// 自治体: prefectures, municipalities and their unions.
        package var isMunicipal: Bool {
            switch self {
            case .prefecture, .city, .town, .village, .specialWard, .union: true
            case .national, .firm, .school, .association: false
            }
        }

        /// 自治体と国.
        package var isGovernment: Bool { isMunicipal || self == .national }
    }
}

extension Organisation {
    /// The columns `init(_:from:)` reads, in order.
    static let columns: SQL = "o.id, o.slug, o.kind, o.name, o.reading, o.prefecture"

    init(_ row: Row, from column: Int = 0) throws {
        id = try row[column]
        slug = try row[column + 1]
        kind = try row[column + 2]
        name = try row[column + 3]
        reading = try row[column + 4]
        prefecture = try row[column + 5]
    }
}
