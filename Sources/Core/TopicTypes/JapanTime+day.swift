import Formats

extension JapanTime {
    /// The midnight of a day as it is stored: `2026-11-29`.
    package init?(day iso: String) {
        guard let date = CivilDate(iso: iso), let midnight = Self.midnight(year: date.year, month: date.month, day: date.day) else {
            return nil
        }
        self.init(midnight)
    }
}
