import Core
import Testing

@Suite("The directory file as a table")
struct DirectoryTableTests {
    private static let header = DirectoryTable.columns

    private func cells(_ values: [String: String]) -> [String] { Self.header.map { values[$0] ?? "" } }

    private func flaws(_ records: [(line: Int, cells: [String])]) -> [String] {
        do throws(DirectoryRefusal) {
            _ = try DirectoryTable(records)
            return []
        } catch {
            return error.flaws.map { "\($0.line) \($0.column) \($0.reason.key)" }
        }
    }

    @Test("counts blank lines and knows lines by their number in the file")
    func lines() throws {
        let moka = cells(["id": "092096", "kind": "city", "name": "真岡市"])
        let table = try DirectoryTable([(1, [""]), (2, Self.header), (3, [""]), (4, ["", "", ""]), (7, moka)])
        #expect(table.rows.map(\.line) == [7])
        #expect(table.rows.first?.values["name"] == "真岡市")
    }

    @Test("without a column is refused, whichever it is", arguments: DirectoryTable.columns)
    func missingColumn(column: String) {
        let names = Self.header.filter { $0 != column }
        #expect(flaws([(1, names), (2, names.map { _ in "x" })]) == ["1 \(column) directory.column-missing"])
    }

    @Test("with a line that is cut short, or longer than the header, is refused by the number of that line")
    func shortLines() {
        let whole = cells(["id": "092096"])
        let found = flaws([(1, Self.header), (2, whole), (4, Array(whole.prefix(3))), (5, whole + [""])])
        #expect(found == ["4 reading directory.cells-wrong", "5 romaji directory.cells-wrong"])
    }

    @Test("with a column twice, or without any line, is refused")
    func doubledOrEmpty() {
        #expect(flaws([(1, Self.header + ["name"])]) == ["1 name directory.column-repeated"])
        #expect(flaws([]) == ["1 id directory.empty"])
        #expect(flaws([(1, [""])]) == ["1 id directory.empty"])
    }

    @Test("may have further columns")
    func further() throws {
        let table = try DirectoryTable([(1, Self.header + ["depopulated"]), (2, cells(["id": "092096"]) + ["1"])])
        #expect(table.rows.count == 1)
    }

    @Test(
        "says of a code that is none what is wrong with it",
        arguments: [
            ("11002", "directory.code-without-zero"), ("09209A", "directory.code-malformed"), ("0920960", "directory.code-malformed"),
            ("990000", "directory.code-prefecture"), ("092095", "directory.code-wrong"), ("９２０９６", "directory.code-malformed"),
        ]
    )
    func codes(id: String, reason: String) async throws {
        let community = try await TestCommunity()
        let row = TestCommunity.row(2, ["id": id, "kind": "city", "name": "市"])
        let refusal = await #expect(throws: DirectoryRefusal.self) { _ = try await ImportDirectory(storage: community.storage)([row]) }
        #expect(refusal?.flaws.map(\.reason.key) == [reason])
    }
}
