/// The row a statement stands on, valid only while it is being decoded.
///
/// Columns count from 0. Reading a null gives 0, "" or no bytes; ask `isNull` first or read an optional.
package protocol Row {
    func isNull(_ index: Int) -> Bool
    func integer(_ index: Int) -> Int64
    func real(_ index: Int) -> Double
    func text(_ index: Int) -> String
    func bytes(_ index: Int) -> [UInt8]
}

extension Row {
    package subscript<Value: SQLReadable>(_ index: Int) -> Value {
        get throws { try Value.read(index, of: self) }
    }

    package subscript<Value: SQLReadable>(_ index: Int) -> Value? {
        get throws { isNull(index) ? nil : try Value.read(index, of: self) }
    }
}
