/// What an engine hands over of the row its statement stands on. `RowReader` alone reads it.
///
/// A cell that is null or of another class gives nil; integers and fractions are both numbers.
@usableFromInline package protocol Cells: AnyObject {
    /// How many columns the row has.
    var count: Int { get }

    func isNull(_ index: Int) -> Bool
    func integer(_ index: Int) -> Int64?
    func real(_ index: Int) -> Double?
    func text(_ index: Int) -> String?
    func bytes(_ index: Int) -> [UInt8]?

    /// 16 bytes as one number, the first byte the highest; nil for any other length.
    func bits(_ index: Int) -> UInt128?

    /// The cell as the engine stored it.
    func value(_ index: Int) -> SQLValue
}
