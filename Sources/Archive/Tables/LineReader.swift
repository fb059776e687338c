import Core
import Foundation
import SQLCore

/// Parses the output of `LineWriter`.
package struct LineReader: Sendable {
    package let table: Table

    package init(_ table: Table) {
        self.table = table
    }

    /// The values in column order; throws for a line that is not JSON, has an unknown key or a value of another type.
    package func row(_ line: some Sequence<UInt8>) throws -> [SQLValue] {
        try JSONDecoder().decode(Line.self, from: Data(line), configuration: table).values
    }

    /// All lines of a text that ends with a line end.
    func rows(_ bytes: [UInt8]) throws -> [[SQLValue]] {
        try bytes.split(separator: UInt8(ascii: "\n")).map { try row($0) }
    }
}

/// A line, decoded by the allowed columns.
private struct Line: DecodableWithConfiguration {
    let values: [SQLValue]

    init(from decoder: any Decoder, configuration table: Table) throws {
        let container = try decoder.container(keyedBy: Key.self)
        let names = Set(table.columns.map(\.name.text))
        for key in container.allKeys where !names.contains(key.stringValue) {
            throw ArchiveFailure("\(table.name) has no column \(key.stringValue).")
        }
        values = try table.columns.map { try Self.value(of: $0, in: container) }
    }

    private static func value(of column: Column, in container: KeyedDecodingContainer<Key>) throws -> SQLValue {
        let key = Key(stringValue: column.name.text)
        guard container.contains(key), try !container.decodeNil(forKey: key) else { return .null }
        switch column.kind {
        case .text: return .text(try container.decode(String.self, forKey: key))
        case .integer: return .integer(try container.decode(Int64.self, forKey: key))
        case .real: return .real(try container.decode(Double.self, forKey: key))
        case .flag:
            if let flag = try? container.decode(Bool.self, forKey: key) { return .integer(flag ? 1 : 0) }
            return .integer(try container.decode(Int64.self, forKey: key))
        case .time:
            guard let text = try? container.decode(String.self, forKey: key) else {
                return .integer(try container.decode(Int64.self, forKey: key))
            }
            guard let time = TimeText.milliseconds(text) else { throw ArchiveFailure("\(column.name): \(text) is not a time.") }
            return .integer(time)
        case .bytes:
            let text = try container.decode(String.self, forKey: key)
            guard let bytes = BytesText.bytes(text) else { throw ArchiveFailure("\(column.name): \(text) is not an id.") }
            return .blob(bytes)
        }
    }
}

private struct Key: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(stringValue: String) {
        self.stringValue = stringValue
    }

    init?(intValue: Int) { nil }
}
