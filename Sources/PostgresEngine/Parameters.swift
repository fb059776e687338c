import CPostgres
import SQLCore

/// A statement's parameters in PostgreSQL's binary format.
struct Parameters {
    /// The type of each parameter; 0 lets the server infer it, which is required for null.
    let types: [Oid]
    private var bytes: [UInt8] = []
    /// The range of each parameter in `bytes`; nil for null.
    private var places: [Range<Int>?] = []

    init(_ values: [SQLValue]) {
        types = values.map { value in
            switch value {
            case .null: 0
            case .integer: 20
            case .real: 701
            case .text: 25
            case .blob, .bits: 17
            }
        }
        places.reserveCapacity(values.count)
        bytes.reserveCapacity(values.count * 16)
        for value in values {
            let start = bytes.count
            switch value {
            case .null: break
            case .integer(let number): append(number.bigEndian)
            case .real(let number): append(number.bitPattern.bigEndian)
            case .text(let text): bytes.append(contentsOf: text.utf8)
            case .blob(let blob): bytes.append(contentsOf: blob)
            case .bits(let bits): append(bits.bigEndian)
            }
            places.append(value == .null ? nil : start..<bytes.count)
        }
        // Gives the parameters an address even if all of them are empty.
        bytes.append(0)
    }

    /// The arrays for libpq; valid during the call.
    func withPointers<Value>(
        _ body: (Int32, UnsafePointer<UnsafePointer<CChar>?>?, UnsafePointer<Int32>?, UnsafePointer<Int32>?) throws -> Value
    ) rethrows -> Value {
        try bytes.withUnsafeBytes { bytes in
            let start = bytes.bindMemory(to: CChar.self).baseAddress
            let pointers = places.map { place in place.flatMap { place in start.map { $0 + place.lowerBound } } }
            let lengths = places.map { Int32($0?.count ?? 0) }
            let formats = [Int32](repeating: 1, count: places.count)
            return try body(Int32(places.count), pointers, lengths, formats)
        }
    }

    private mutating func append(_ number: some FixedWidthInteger) {
        withUnsafeBytes(of: number) { bytes.append(contentsOf: $0) }
    }
}
