import SQLCore

/// An organisation with members: a municipality, prefecture, ministry, union, company, school or association.
package struct Organisation: Sendable, Hashable {
    package let id: ID<Organisation>
    /// Its name in addresses: the 全国地方公共団体コード of a local one, a short word for a national one, else the id.
    package let slug: String
    package let kind: Kind
    package let name: String
    package let reading: String
    /// Two digits, `09` for 栃木県; nil for national and other organisations without a place.
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
    static let columns: SQL = "o.id, o.slug, o.kind, o.name, o.reading, o.prefecture"

    init(_ row: inout RowReader) throws {
        id = try row.next()
        slug = try row.next()
        kind = try row.next()
        name = try row.next()
        reading = try row.next()
        prefecture = try row.next()
    }
}
