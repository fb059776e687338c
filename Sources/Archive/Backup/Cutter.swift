import SQLCore

/// Content-defined chunking: a chunk ends after about every 500th row, decided by the row's key alone.
///
/// So an inserted, deleted or changed row affects only its own chunk, and unchanged chunks have the same bytes in every backup.
struct Cutter {
    private var rows = 0

    private static let average: UInt64 = 512
    private static let mostRows = 4_096
    private static let mostBytes = 1 << 20

    /// - Parameter bytes: the size of the chunk including this row.
    mutating func ends(after key: [SQLValue], bytes: Int) -> Bool {
        rows += 1
        guard Self.hash(key) % Self.average == 0 || rows >= Self.mostRows || bytes >= Self.mostBytes else { return false }
        rows = 0
        return true
    }

    /// FNV-1a of the key's bytes, mixed so that the low bits depend on all of it; unlike `Hasher` it is the same in every process.
    private static func hash(_ key: [SQLValue]) -> UInt64 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        func add(_ byte: UInt8) { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        for value in key {
            switch value {
            case .null: add(0)
            case .integer(let number): withUnsafeBytes(of: number.littleEndian) { $0.forEach(add) }
            case .real(let number): withUnsafeBytes(of: number.bitPattern.littleEndian) { $0.forEach(add) }
            case .text(let text): text.utf8.forEach(add)
            case .blob(let bytes): bytes.forEach(add)
            case .bits(let bits): withUnsafeBytes(of: bits.bigEndian) { $0.forEach(add) }
            }
        }
        hash ^= hash >> 31
        hash = hash &* 0x7fb5_d329_728e_a185
        return hash ^ hash >> 27
    }
}
