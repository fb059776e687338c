import Core

/// Converts "34 days ago at 10:32" to a moment. Weekends move to the Friday before, because people write on working days.
struct DemoCalendar {
    let today: Moment

    func moment(day: Int, time: String) -> Moment {
        let parts = time.split(separator: ":").compactMap { Int($0) }
        let clock = (parts.first ?? 9) * 3600 + (parts.dropFirst().first ?? 0) * 60
        let now = JapanTime(today)
        let midnight = today.adding(-(now.hour * 3600 + now.minute * 60 + Int(today.milliseconds / 1000 % 60)))
        var moment = midnight.adding(-day * 86_400 + clock)
        switch JapanTime(moment).weekday {
        case 6 where day > 3: moment = moment.adding(-86_400)
        case 0 where day > 3: moment = moment.adding(-2 * 86_400)
        default: break
        }
        // Nothing is in the future.
        return min(moment, today.adding(-300))
    }
}
