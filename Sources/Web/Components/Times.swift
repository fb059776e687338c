import Core
import HTML

/// Times in words: 今日 8時51分, 昨日 16時20分, 11月16日（月）14時05分.
struct Times {
    let texts: Texts
    let now: Moment

    func write(_ html: HTML, _ moment: Moment) {
        html.time(nil, .datetime(JapanTime(moment).iso)) { html.text(words(moment)) }
    }

    func words(_ moment: Moment) -> String {
        let time = JapanTime(moment)
        let today = JapanTime(now)
        let clock = texts("time.clock", ["hour": "\(time.hour)", "minute": two(time.minute)])
        switch today.dayNumber - time.dayNumber {
        case 0: return texts("time.today", ["clock": clock])
        case 1: return texts("time.yesterday", ["clock": clock])
        default: return day(moment) + " " + clock
        }
    }

    /// The day alone; with the year where it is another one.
    func day(_ moment: Moment) -> String {
        let time = JapanTime(moment)
        let values = [
            "year": "\(time.year)", "month": texts("time.month.\(time.month)"), "day": "\(time.day)",
            "weekday": texts("time.weekday.\(time.weekday)"),
        ]
        return texts(time.year == JapanTime(now).year ? "time.day" : "time.day-and-year", values)
    }

    /// How long somebody has been waiting: 2日と3時間.
    func waiting(since moment: Moment) -> String {
        let minutes = max(0, now.seconds(since: moment) / 60)
        let (days, hours) = (minutes / 1440, minutes / 60 % 24)
        if days > 0 { return texts("time.waiting-days", ["days": "\(days)", "hours": "\(hours)"]) }
        if hours > 0 { return texts("time.waiting-hours", ["hours": "\(hours)"]) }
        return texts("time.waiting-minutes", ["minutes": "\(minutes)"])
    }

    private func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
