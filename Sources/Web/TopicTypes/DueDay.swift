import Core

/// The last day of a deadline, as wall time in Japan.
struct DueDay {
    /// Days until then; negative when it is over.
    let left: Int

    init?(_ iso: String, now: Moment) {
        guard let day = JapanTime(day: iso) else { return nil }
        left = day.dayNumber - JapanTime(now).dayNumber
    }
}
