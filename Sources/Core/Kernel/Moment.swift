import SQLCore

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A point in time: milliseconds since 1970-01-01 UTC.
package struct Moment: Hashable, Comparable, Sendable {
    package let milliseconds: Int64

    package init(milliseconds: Int64) {
        self.milliseconds = milliseconds
    }

    package static func < (left: Moment, right: Moment) -> Bool { left.milliseconds < right.milliseconds }

    package func adding(_ seconds: Int) -> Moment { Moment(milliseconds: milliseconds + Int64(seconds) * 1000) }

    /// Whole seconds from `earlier` to this moment.
    package func seconds(since earlier: Moment) -> Int { Int((milliseconds - earlier.milliseconds) / 1000) }

    /// The system's clock.
    package static var now: Moment {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Moment(milliseconds: Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000)
    }
}

extension Moment: SQLBindable, SQLReadable {
    package var sqlValue: SQLValue { .integer(milliseconds) }

    /// Clamped to the range that can be calculated with: an imported row may hold any number, and Swift traps on overflow.
    package static func read(_ row: inout RowReader) throws -> Moment {
        Moment(milliseconds: min(max(try row.integer(), -farthest), farthest))
    }

    /// The end of the year 9999, the latest date that forms accept.
    package static let farthest: Int64 = 253_402_300_799_999
}
