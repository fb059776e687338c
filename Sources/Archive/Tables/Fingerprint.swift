import Core
import Crypto
import SQLCore

/// An order-independent checksum of a table's rows.
package struct Fingerprint: Sendable, Equatable {
    package private(set) var rows = 0
    private var high: UInt128 = 0
    private var low: UInt128 = 0

    /// Adds the SHA-256 of a line to the sum.
    package mutating func add(_ line: [UInt8]) {
        rows += 1
        SHA256.hash(data: line).withUnsafeBytes { digest in
            high &+= UInt128(bigEndian: digest.loadUnaligned(as: UInt128.self))
            low &+= UInt128(bigEndian: digest.loadUnaligned(fromByteOffset: 16, as: UInt128.self))
        }
    }

    /// 64 hexadecimal digits.
    package var text: String {
        [high, low].map { part in
            let digits = String(part, radix: 16)
            return String(repeating: "0", count: 32 - digits.count) + digits
        }.joined()
    }
}

extension TableStore {
    func fingerprint(_ report: (Int) -> Void = { _ in }) throws -> Fingerprint {
        let writer = LineWriter(table)
        var sum = Fingerprint()
        var line: [UInt8] = []
        try each { row in
            line.removeAll(keepingCapacity: true)
            try writer.append(row, to: &line)
            sum.add(line)
            if sum.rows.isMultiple(of: Self.batch) { report(sum.rows) }
        }
        return sum
    }
}

extension Catalogue {
    /// The fingerprint of each table, by name.
    package func fingerprints(in tx: any Transaction, of holdings: Set<TableRetention>) throws -> [String: Fingerprint] {
        let pairs = try tables(holdings).map { ($0.name.text, try TableStore(tx: tx, table: $0).fingerprint()) }
        return Dictionary(uniqueKeysWithValues: pairs)
    }
}
