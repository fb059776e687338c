extension [UInt8] {
    /// Random bytes from the system's generator, fit for keys.
    package static func random(count: Int) -> [UInt8] {
        var generator = SystemRandomNumberGenerator()
        // Eight bytes per call, because each call is a system call.
        let bytes = (0..<(count + 7) / 8).flatMap { _ in Swift.withUnsafeBytes(of: generator.next()) { Array($0) } }
        return Array(bytes.prefix(count))
    }
}
