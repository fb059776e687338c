import Core

/// Bytes as text: an id as in addresses, anything else in hexadecimal after `hex:`.
enum BytesText {
    static func text(_ bytes: [UInt8]) -> String {
        guard bytes.count == 16 else { return "hex:" + bytes.hex }
        return ID<Table>(bits: bytes.reduce(0) { $0 << 8 | UInt128($1) }).description
    }

    static func bytes(_ text: String) -> [UInt8]? {
        if text.hasPrefix("hex:") { return [UInt8](hex: String(text.dropFirst(4))) }
        guard let bits = ID<Table>(text)?.bits else { return nil }
        return withUnsafeBytes(of: bits.bigEndian) { Array($0) }
    }
}
