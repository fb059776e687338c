import SQLCore

/// Published indicators of a local body. Nil means not published, never zero. Sources and dates: `Data/README.md`.
package struct Figures: Sendable, Hashable {
    /// Persons, 住民基本台帳.
    package var population: Int?
    package var households: Int?
    /// Percent of 65 and older.
    package var aging: Double?
    /// Persons per km².
    package var density: Double?
    /// Percent of employed persons in the three sectors.
    package var primary: Double?
    package var secondary: Double?
    package var tertiary: Double?
    package var fiscalIndex: Double?
    /// km².
    package var area: Double?
    /// Projected population of 2050, 2020 = 100.
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

    init(_ row: Row, from column: Int) throws {
        population = try row[column]
        households = try row[column + 1]
        aging = try row[column + 2]
        density = try row[column + 3]
        primary = try row[column + 4]
        secondary = try row[column + 5]
        tertiary = try row[column + 6]
        fiscalIndex = try row[column + 7]
        area = try row[column + 8]
        projection = try row[column + 9]
        type = try row[column + 10]
    }
}
