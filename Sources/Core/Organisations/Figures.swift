import SQLCore

/// Published statistics of a municipality or prefecture. Nil means not published, never zero. Sources and dates: `Data/README.md`.
package struct Figures: Sendable, Hashable {
    /// Residents, 住民基本台帳.
    package var population: Int?
    package var households: Int?
    /// Percentage aged 65 and older.
    package var aging: Double?
    /// Residents per km².
    package var density: Double?
    /// Percentage of employed persons, for each of the three sectors.
    package var primary: Double?
    package var secondary: Double?
    package var tertiary: Double?
    package var fiscalIndex: Double?
    /// km².
    package var area: Double?
    /// Projected population in 2050, 2020 = 100.
    package var projection: Double?
    /// 総務省 市町村類型, such as 都市Ⅱ-0.
    package var type: String?

    package init() {}
}

extension Figures {
    static let columns: SQL = """
        f.population, f.households, f.aging, f.density, f.primary_share, f.secondary_share, f.tertiary_share, f.fiscal_index, f.area,
        f.projection, f.type
        """

    init(_ row: inout RowReader) throws {
        population = try row.next()
        households = try row.next()
        aging = try row.next()
        density = try row.next()
        primary = try row.next()
        secondary = try row.next()
        tertiary = try row.next()
        fiscalIndex = try row.next()
        area = try row.next()
        projection = try row.next()
        type = try row.next()
    }
}
