import Core
import Foundation
import SQLCore
import Testing

@testable import Archive

@Suite("A row as a line of JSON")
struct LineTests {
    static let names = ["id", "name", "count", "share", "created_at", "is_demo", "hash"]

    static func table() throws -> Table {
        let name = try #require(SQLName("thing"))
        let kinds = ["bytes", "text", "integer", "real", "integer", "integer", "bytes"]
        let columns = try zip(names, kinds).map { Column(try #require(SQLName($0)), of: name, stored: $1, isCounter: false) }
        return Table(name: name, columns: columns, key: [0], references: [])
    }

    static let rows: [[SQLValue]] = [
        [.blob([UInt8](1...16)), .text("名前"), .integer(2), .real(0.1), .integer(1_790_000_000_001), .integer(1), .blob([1, 2, 255])],
        [.blob([UInt8](repeating: 255, count: 16)), .text(""), .integer(.min), .real(-1e300), .integer(-5), .integer(0), .blob([])],
        [.null, .null, .null, .null, .null, .null, .null],
        [
            .blob([UInt8](repeating: 0, count: 16)), .text("\"\\/\n\t\r\u{0}\u{1f}\u{7f}\u{2028}👩‍👩‍👧\u{feff}<>&'"), .integer(.max), .real(3),
            .integer(.max), .integer(7), .blob([UInt8](repeating: 7, count: 13)),
        ],
        [.null, .text("hex:00"), .integer(0), .real(.leastNonzeroMagnitude), .integer(0), .null, .blob(Array("hex:".utf8))],
    ]

    @Test("gives every value back exactly", arguments: rows)
    func roundTrip(_ row: [SQLValue]) throws {
        let table = try Self.table()
        let line = try table.line(row)
        #expect(!line.contains("\n"))
        #expect(try LineReader(table).row(line.utf8) == row)
        #expect(try JSONSerialization.jsonObject(with: Data(line.utf8)) is [String: Any])
    }

    @Test("reads well")
    func form() throws {
        #expect(
            try Self.table().line(Self.rows[0])
                == #"{"id":"01081g81860w40j2gb1g6gw3rg","name":"名前","count":2,"share":0.1,"created_at":"2026-09-21T14:13:20.001Z","is_demo":true,"hash":"hex:0102ff"}"#
        )
    }

    @Test(
        "is refused where it is no such row",
        arguments: [
            "", "{", "[]", "null", #"{"id":3}"#, #"{"name":3}"#, #"{"count":"3"}"#, #"{"count":3.5}"#, #"{"count":99999999999999999999}"#,
            #"{"wrong":1}"#,
            #"{"created_at":"yesterday"}"#, #"{"id":"not an id"}"#, #"{"hash":"hex:0"}"#, #"{"is_demo":"yes"}"#,
        ]
    )
    func refused(_ line: String) throws {
        let reader = LineReader(try Self.table())
        #expect(throws: (any Error).self) { try reader.row(line.utf8) }
    }

    @Test("is never written for a number that JSON cannot say", arguments: [Double.nan, .infinity])
    func infinite(_ number: Double) throws {
        let table = try Self.table()
        #expect(throws: ArchiveFailure.self) { try table.line([.null, .null, .null, .real(number), .null, .null, .null]) }
    }
}
