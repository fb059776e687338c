import Core
import SQLCore

/// Writes a row as a line of JSON: in column order, ids as in addresses, times as ISO 8601 in UTC, without nulls.
///
///     {"id":"01ks…","channel":"01ks…","kind":"question","replies":2,"created_at":"2026-11-16T02:02:00.000Z"}
///
/// Hand-written because it is the hot path of a backup without changes, and a line has few forms; parsing uses `JSONDecoder`
/// (`LineReader`).
package struct LineWriter: Sendable {
    private let table: Table
    /// `"name":` of each column.
    private let labels: [[UInt8]]

    package init(_ table: Table) {
        self.table = table
        labels = table.columns.map { Array("\"\($0.name.text)\":".utf8) }
    }

    /// Appends the line with its line end.
    package func append(_ row: [SQLValue], to bytes: inout [UInt8]) throws {
        bytes.append(UInt8(ascii: "{"))
        var isFirst = true
        for (index, value) in row.enumerated() where value != .null {
            if !isFirst { bytes.append(UInt8(ascii: ",")) }
            isFirst = false
            bytes.append(contentsOf: labels[index])
            try append(value, table.columns[index], to: &bytes)
        }
        bytes.append(UInt8(ascii: "}"))
        bytes.append(UInt8(ascii: "\n"))
    }

    private func append(_ value: SQLValue, _ column: Column, to bytes: inout [UInt8]) throws {
        switch (value, column.kind) {
        case (.null, _): bytes.append(contentsOf: "null".utf8)
        case (.integer(let number), .time):
            if let text = TimeText.text(number) { quote(text, &bytes) } else { bytes.append(contentsOf: String(number).utf8) }
        case (.integer(0), .flag): bytes.append(contentsOf: "false".utf8)
        case (.integer(1), .flag): bytes.append(contentsOf: "true".utf8)
        case (.integer(let number), _): bytes.append(contentsOf: String(number).utf8)
        case (.real(let number), _):
            guard number.isFinite else { throw ArchiveFailure("\(table.name).\(column.name) holds \(number), which is not a JSON number.") }
            bytes.append(contentsOf: number.description.utf8)
        case (.text(let text), _): quote(text, &bytes)
        case (.blob(let blob), _): quote(BytesText.text(blob), &bytes)
        case (.bits(let bits), _): quote(ID<Table>(bits: bits).description, &bytes)
        }
    }

    /// A JSON string (RFC 8259): quotation mark, backslash and control characters are escaped.
    private func quote(_ text: String, _ bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes.append(contentsOf: [UInt8(ascii: "\\"), byte])
            case UInt8(ascii: "\n"): bytes.append(contentsOf: [UInt8(ascii: "\\"), UInt8(ascii: "n")])
            case UInt8(ascii: "\t"): bytes.append(contentsOf: [UInt8(ascii: "\\"), UInt8(ascii: "t")])
            case 0..<0x20: bytes.append(contentsOf: "\\u00\([byte].hex)".utf8)
            default: bytes.append(byte)
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }
}
