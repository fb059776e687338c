/// The storage classes, for types that say how they are stored. All others are read with `next`.
extension RowReader {
    /// A fraction loses what stands behind its point.
    @inlinable package mutating func integer() throws -> Int64 {
        let index = try advance()
        guard let value = cells.integer(index) else { throw unfit("an integer") }
        return value
    }

    @inlinable package mutating func real() throws -> Double {
        let index = try advance()
        guard let value = cells.real(index) else { throw unfit("a number") }
        return value
    }

    @inlinable package mutating func text() throws -> String {
        let index = try advance()
        guard let value = cells.text(index) else { throw unfit("a text") }
        return value
    }

    @inlinable package mutating func bytes() throws -> [UInt8] {
        let index = try advance()
        guard let value = cells.bytes(index) else { throw unfit("bytes") }
        return value
    }

    /// 16 bytes as one number, the first byte the highest.
    @inlinable package mutating func bits() throws -> UInt128 {
        let index = try advance()
        guard let value = cells.bits(index) else { throw unfit("16 bytes") }
        return value
    }
}
