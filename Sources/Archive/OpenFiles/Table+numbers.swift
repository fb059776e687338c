import Core
import SQLCore

extension Table {
    /// The integers that JSON can carry exactly (RFC 8259, 6), far from overflow.
    private static let numbers = -(Int64(1) << 53)...(Int64(1) << 53)

    /// Refuses a row with a number that no act can have written, because counters that continue from it, such as event ids, would overflow.
    func refuseNumbersTooLarge(_ row: [SQLValue]) throws(ArchiveFailure) {
        for (value, column) in zip(row, columns) {
            guard case .integer(let number) = value else { continue }
            let bounds = column.kind == .time ? -Moment.farthest...Moment.farthest : Self.numbers
            guard bounds.contains(number) else {
                throw ArchiveFailure("\(column.name): \(number) is not a number from \(bounds.lowerBound) to \(bounds.upperBound).")
            }
        }
    }
}
