import SQLCore

/// The eight regions of Japan.
package enum Region: String, CaseIterable, Sendable, SQLBindable, SQLReadable {
    case hokkaido, tohoku, kanto, chubu, kinki, chugoku, shikoku
    /// 九州・沖縄
    case kyushu

    /// The region by name; 関西 is 近畿, 沖縄 belongs to 九州.
    package init?(named name: String) {
        guard let region = Self.allCases.first(where: { $0.names.contains { $0.folded == name.folded } }) else { return nil }
        self = region
    }

    /// Its names, the most common first.
    package var names: [String] {
        switch self {
        case .hokkaido: ["北海道"]
        case .tohoku: ["東北"]
        case .kanto: ["関東"]
        case .chubu: ["中部"]
        case .kinki: ["近畿", "関西"]
        case .chugoku: ["中国"]
        case .shikoku: ["四国"]
        case .kyushu: ["九州・沖縄", "九州", "沖縄"]
        }
    }

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
