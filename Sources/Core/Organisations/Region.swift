import SQLCore

/// The eight parts of the country.
package enum Region: String, CaseIterable, Sendable, SQLBindable, SQLReadable {
    case hokkaido, tohoku, kanto, chubu, kinki, chugoku, shikoku
    /// 九州・沖縄
    case kyushu

    /// Nil for anything but `01` to `47`.
    package init?(prefecture: String) {
        let isTwoDigits = prefecture.utf8.count == 2 && prefecture.utf8.allSatisfy { (48...57).contains($0) }
        guard isTwoDigits, let number = Int(prefecture) else { return nil }
        switch number {
        case 1: self = .hokkaido
        case 2...7: self = .tohoku
        case 8...14: self = .kanto
        case 15...23: self = .chubu
        case 24...30: self = .kinki
        case 31...35: self = .chugoku
        case 36...39: self = .shikoku
        case 40...47: self = .kyushu
        default: return nil
        }
    }
}
