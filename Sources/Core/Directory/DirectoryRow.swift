/// One line of the directory file, split into cells by the caller.
package struct DirectoryRow: Sendable {
    /// The line number; the header is line 1.
    package let line: Int
    /// Cells by column name: id, kind, name, reading, short, parent, prefecture, class, type, population, aging, density, primary,
    /// secondary, tertiary, fiscal, area, households, projection, website, domains, alternate, hint, romaji. Others are ignored.
    package let values: [String: String]

    package init(line: Int, values: [String: String]) {
        self.line = line
        self.values = values
    }
}
