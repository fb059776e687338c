import Core
import SQLCore

extension Table {
    /// What JSON carries safely between programs (RFC 8259, 6), and far from where counting ends.
    private static let numbers = -(Int64(1) << 53)...(Int64(1) << 53)

    /// Refuses a row of a file that holds a number which no act could have written: what goes on from it, such as the next event of the log, would
    /// find no room.
    func refuseNumbersTooLarge(_ row: [SQLValue]) throws(ArchiveFailure) {
        for (value, column) in zip(row, columns) {
            guard case .integer(let number) = value else { continue }
            let bounds = column.kind == .time ? -Moment.farthest...Moment.farthest : Self.numbers
            guard bounds.contains(number) else {
                throw ArchiveFailure("\(column.name): \(number) is no number from \(bounds.lowerBound) to \(bounds.upperBound).")
            }
        }
    }
}
