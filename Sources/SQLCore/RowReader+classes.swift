/// Readers of the storage classes, for types that define their storage. Everything else uses `next`.
extension RowReader {
    /// Truncates a fraction.
    @inlinable package mutating func integer() throws -> Int64 { try take("an integer") { $0.integer($1) } }

    @inlinable package mutating func real() throws -> Double { try take("a number") { $0.real($1) } }

    @inlinable package mutating func text() throws -> String { try take("a text") { $0.text($1) } }

    @inlinable package mutating func bytes() throws -> [UInt8] { try take("bytes") { $0.bytes($1) } }

    /// 16 bytes as one big-endian number.
    @inlinable package mutating func bits() throws -> UInt128 { try take("16 bytes") { $0.bits($1) } }

    /// - Parameter wanted: the expected value, in words.
    @inlinable mutating func take<Value>(_ wanted: String, _ read: (any Cells, Int) -> Value?) throws -> Value {
        let index = try advance()
        guard let value = read(cells, index) else { throw unfit(wanted) }
        return value
    }
}
