import CPostgres
import SQLCore

/// A row of a binary result, read in libpq's memory.
final class PostgresCells: Cells {
    private let result: OpaquePointer
    private let kinds: [Kind]
    var row: Int32 = 0

    /// The binary format of a column.
    private enum Kind {
        /// 1, 2, 4 or 8 bytes: booleans are 0 and 1.
        case integer
        case float4, float8
        /// The type of sums of 64-bit integers.
        case numeric
        case text
        case bytes
    }

    /// Throws for column types that the platform does not use.
    init(_ result: OpaquePointer) throws {
        self.result = result
        kinds = try (0..<PQnfields(result)).map { column in
            switch PQftype(result, column) {
            // bool, int2, int4, int8
            case 16, 21, 23, 20: .integer
            case 700: .float4
            case 701: .float8
            case 1700: .numeric
            // text, varchar, bpchar, name, "char", unknown
            case 25, 1043, 1042, 19, 18, 705: .text
            case 17: .bytes
            case let type: throw SQLFailure.other("column \(column) is of type \(type), which is not read here: cast it")
            }
        }
    }

    var count: Int { kinds.count }

    func isNull(_ index: Int) -> Bool { PQgetisnull(result, row, Int32(index)) == 1 }

    // A null number has no bytes; an empty text or blob has none either.

    func integer(_ index: Int) -> Int64? {
        let cell = cell(index)
        return switch kinds[index] {
        case .integer:
            switch cell.count {
            case 8: Int64(bigEndian: cell.loadUnaligned(as: Int64.self))
            case 4: Int64(Int32(bigEndian: cell.loadUnaligned(as: Int32.self)))
            case 2: Int64(Int16(bigEndian: cell.loadUnaligned(as: Int16.self)))
            case 1: Int64(cell[0])
            default: nil
            }
        case .numeric: cell.isEmpty ? nil : Numeric(cell).integer
        case .float4, .float8: real(index).map { Int64(exactly: $0.rounded(.towardZero)) ?? 0 }
        case .text, .bytes: nil
        }
    }

    func real(_ index: Int) -> Double? {
        let cell = cell(index)
        return switch (kinds[index], cell.count) {
        case (.float8, 8): Double(bitPattern: UInt64(bigEndian: cell.loadUnaligned(as: UInt64.self)))
        case (.float4, 4): Double(Float(bitPattern: UInt32(bigEndian: cell.loadUnaligned(as: UInt32.self))))
        case (.numeric, 1...): Numeric(cell).real
        case (.integer, 1...): integer(index).map(Double.init)
        default: nil
        }
    }

    func text(_ index: Int) -> String? {
        guard kinds[index] == .text else { return nil }
        let cell = cell(index)
        return cell.isEmpty && isNull(index) ? nil : String(decoding: cell, as: UTF8.self)
    }

    func bytes(_ index: Int) -> [UInt8]? {
        guard kinds[index] == .bytes else { return nil }
        let cell = cell(index)
        return cell.isEmpty && isNull(index) ? nil : Array(cell)
    }

    func bits(_ index: Int) -> UInt128? {
        guard kinds[index] == .bytes else { return nil }
        let cell = cell(index)
        return cell.count == 16 ? UInt128(bigEndian: cell.loadUnaligned(as: UInt128.self)) : nil
    }

    func value(_ index: Int) -> SQLValue {
        if isNull(index) { return .null }
        let cell = cell(index)
        return switch kinds[index] {
        case .integer: .integer(integer(index) ?? 0)
        case .numeric: Numeric(cell).scale == 0 ? .integer(Numeric(cell).integer) : .real(Numeric(cell).real)
        case .float4, .float8: .real(real(index) ?? 0)
        case .text: .text(String(decoding: cell, as: UTF8.self))
        case .bytes: .blob(Array(cell))
        }
    }

    /// Empty for null.
    private func cell(_ index: Int) -> UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(
            start: PQgetvalue(result, row, Int32(index)),
            count: Int(PQgetlength(result, row, Int32(index)))
        )
    }
}
