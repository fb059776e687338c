/// One line of the directory file, split into its cells by whoever opened the file.
package struct DirectoryRow: Sendable {
    /// Counts from 1; the header is line 1.
    package let line: Int
    /// Cells by the name of their column: id, kind, name, reading, short, parent, prefecture, class, type, population, aging, density,
    /// primary, secondary, tertiary, fiscal, area, households, projection, website, domains, alternate, hint, romaji. Others are ignored.
    package let values: [String: String]

    package init(line: Int, values: [String: String]) {
        self.line = line
        self.values = values
    }
}
