/// The current row of an engine's statement. Only `RowReader` reads it.
///
/// A null cell or one of another storage class is nil; integers and fractions are both numbers.
@usableFromInline package protocol Cells: AnyObject {
    /// The number of columns.
    var count: Int { get }

    func isNull(_ index: Int) -> Bool
    func integer(_ index: Int) -> Int64?
    func real(_ index: Int) -> Double?
    func text(_ index: Int) -> String?
    func bytes(_ index: Int) -> [UInt8]?

    /// 16 bytes as one big-endian number; nil for any other length.
    func bits(_ index: Int) -> UInt128?

    /// The cell as stored.
    func value(_ index: Int) -> SQLValue
}
