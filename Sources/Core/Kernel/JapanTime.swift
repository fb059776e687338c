#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A moment as clocks in Japan show it (UTC+9 all year).
package struct JapanTime: Hashable, Sendable {
    package let year: Int
    /// 1 to 12.
    package let month: Int
    package let day: Int
    package let hour: Int
    package let minute: Int
    /// 0 is Sunday.
    package let weekday: Int
    /// Days since 1970-01-01 in Japan.
    package let dayNumber: Int

    package init(_ moment: Moment) {
        var seconds = time_t(moment.milliseconds / 1000 + 9 * 3600)
        dayNumber = Int(seconds) / 86_400
        var parts = tm()
        gmtime_r(&seconds, &parts)
        year = Int(parts.tm_year) + 1900
        month = Int(parts.tm_mon) + 1
        day = Int(parts.tm_mday)
        hour = Int(parts.tm_hour)
        minute = Int(parts.tm_min)
        weekday = Int(parts.tm_wday)
    }

    /// The fiscal year, which begins on 1 April.
    package var fiscalYear: Int { month >= 4 ? year : year - 1 }

    /// `2026-11-16T11:02+09:00`, for machines.
    package var iso: String {
        "\(year)-\(two(month))-\(two(day))T\(two(hour)):\(two(minute))+09:00"
    }

    private func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
