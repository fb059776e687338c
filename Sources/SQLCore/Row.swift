/// The row a statement stands on, valid only while it is being decoded.
///
/// Columns count from 0. Reading a null gives 0, "" or no bytes; ask `isNull` first or read an optional.
@usableFromInline package struct Row {
    @usableFromInline package let cells: any Cells

    @inlinable package init(_ cells: any Cells) {
        self.cells = cells
    }

    @inlinable package subscript<Value: SQLReadable>(_ index: Int) -> Value {
        get throws { try Value.read(index, of: self) }
    }

    @inlinable package subscript<Value: SQLReadable>(_ index: Int) -> Value? {
        get throws { cells.isNull(index) ? nil : try Value.read(index, of: self) }
    }

    @inlinable package func isNull(_ index: Int) -> Bool { cells.isNull(index) }
    @inlinable package func integer(_ index: Int) -> Int64 { cells.integer(index) }
    @inlinable package func real(_ index: Int) -> Double { cells.real(index) }
    @inlinable package func text(_ index: Int) -> String { cells.text(index) }
    @inlinable package func bytes(_ index: Int) -> [UInt8] { cells.bytes(index) }
}
