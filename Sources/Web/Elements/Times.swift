import Core
import HTML

/// Localised times: 今日 8時51分, 昨日 16時20分, 11月16日（月）14時05分.
struct Times {
    let texts: Texts
    let now: Moment

    /// Printed pages show the whole date.
    func write(_ html: HTML, _ moment: Moment) {
        let (words, whole) = (self.words(moment), self.whole(moment))
        html.time(nil, .datetime(JapanTime(moment).iso), .when(words != whole, .named("data-whole", whole))) { html.text(words) }
    }

    /// A localised sentence with the time in place of `{time}`.
    func write(_ html: HTML, in key: String, _ values: [String: String] = [:], at moment: Moment) {
        // A character that no text contains.
        let sentence = texts(key, values.merging(["time": "\u{0}"]) { $1 })
        guard let place = sentence.firstIndex(of: "\u{0}") else { return html.text(sentence) }
        html.text(String(sentence[..<place]))
        write(html, moment)
        html.text(String(sentence[sentence.index(after: place)...]))
    }

    /// With the year, even for today.
    func whole(_ moment: Moment) -> String { date(moment) + " " + clock(moment) }

    private func clock(_ moment: Moment) -> String {
        let time = JapanTime(moment)
        return texts("time.clock", ["hour": "\(time.hour)", "minute": two(time.minute)])
    }

    func words(_ moment: Moment) -> String {
        let time = JapanTime(moment)
        let today = JapanTime(now)
        let clock = clock(moment)
        switch today.dayNumber - time.dayNumber {
        case 0: return texts("time.today", ["clock": clock])
        case 1: return texts("time.yesterday", ["clock": clock])
        default: return day(moment) + " " + clock
        }
    }

    /// The day; with the year when it is not the current one.
    func day(_ moment: Moment) -> String {
        day(moment, withYear: JapanTime(moment).year != JapanTime(now).year)
    }

    /// The day with its year: for periods across years.
    func date(_ moment: Moment) -> String {
        day(moment, withYear: true)
    }

    private func day(_ moment: Moment, withYear: Bool) -> String {
        let time = JapanTime(moment)
        let values = [
            "year": "\(time.year)", "month": texts("time.month.\(time.month)"), "day": "\(time.day)",
            "weekday": texts("time.weekday.\(time.weekday)"),
        ]
        return texts(withYear ? "time.day-and-year" : "time.day", values)
    }

    /// A waiting time: 2日と3時間.
    func waiting(since moment: Moment) -> String {
        let minutes = max(0, now.seconds(since: moment) / 60)
        let (days, hours) = (minutes / 1440, minutes / 60 % 24)
        switch (days, hours, minutes) {
        case (1..., 1..., _): return texts("time.waiting-days-and-hours", ["days": "\(days)", "hours": "\(hours)"])
        case (1..., 0, _): return texts("time.waiting-days", ["days": "\(days)"])
        case (_, 1..., _): return texts("time.waiting-hours", ["hours": "\(hours)"])
        case (_, _, 1...): return texts("time.waiting-minutes", ["minutes": "\(minutes)"])
        default: return texts("time.waiting-moment")
        }
    }

    /// 2日と3時間待っています; nil below a minute.
    func waits(since moment: Moment) -> String? {
        now.seconds(since: moment) < 60 ? nil : texts("topic.waiting", ["time": waiting(since: moment)])
    }

    private func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
