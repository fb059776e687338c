extension [UInt8] {
    /// Bytes from the system's source of randomness, fit for keys.
    package static func random(count: Int) -> [UInt8] {
        var generator = SystemRandomNumberGenerator()
        // Eight at a time: each number is a call of the system.
        let bytes = (0..<(count + 7) / 8).flatMap { _ in Swift.withUnsafeBytes(of: generator.next()) { Array($0) } }
        return Array(bytes.prefix(count))
    }
}
