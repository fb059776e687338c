/// Base64 (RFC 4648, section 4), so that this target needs no Foundation.
enum Base64 {
    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

    static func encode(_ bytes: some Collection<UInt8>) -> [UInt8] {
        var encoded: [UInt8] = []
        encoded.reserveCapacity((bytes.count + 2) / 3 * 4)
        var rest = bytes[...]
        while let first = rest.popFirst() {
            let second = rest.popFirst()
            let third = rest.popFirst()
            let group = Int(first) << 16 | Int(second ?? 0) << 8 | Int(third ?? 0)
            encoded.append(alphabet[group >> 18])
            encoded.append(alphabet[group >> 12 & 63])
            encoded.append(second == nil ? UInt8(ascii: "=") : alphabet[group >> 6 & 63])
            encoded.append(third == nil ? UInt8(ascii: "=") : alphabet[group & 63])
        }
        return encoded
    }
}
