import SQLCore

/// Says where a stretch of rows ends: after about every 500th, by the key of the row alone.
///
/// A row that is new, gone or changed then touches the piece it is in and no other, and pieces without changes are the same bytes in every backup.
struct Cutter {
    private var rows = 0

    private static let average: UInt64 = 512
    private static let mostRows = 4_096
    private static let mostBytes = 1 << 20

    /// - Parameter bytes: how many the piece has with this row.
    mutating func ends(after key: [SQLValue], bytes: Int) -> Bool {
        rows += 1
        guard Self.hash(key) % Self.average == 0 || rows >= Self.mostRows || bytes >= Self.mostBytes else { return false }
        rows = 0
        return true
    }

    /// FNV-1a over the bytes of the key, mixed so that the low bits depend on all of it; the same in every run, which `Hasher` is not.
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
