/// What an ambassador stands for, as it is kept: `region:関東`, `field:オープンデータ`.
struct RoutingField {
    private let text: String

    init(_ text: String) {
        self.text = text
    }

    /// Whether a text, folded, speaks of the field.
    func isField(in text: String) -> Bool {
        guard self.text.hasPrefix("field:") else { return false }
        let name = String(self.text.dropFirst("field:".count)).folded
        return !name.isEmpty && text.contains(name)
    }

    func isPlace(among names: Set<String>) -> Bool {
        guard text.hasPrefix("region:") else { return false }
        return names.contains(String(text.dropFirst("region:".count)))
    }

    /// How a region is called in the roles of this community.
    static func names(_ region: Region) -> Set<String> {
        switch region {
        case .hokkaido: ["北海道"]
        case .tohoku: ["東北"]
        case .kanto: ["関東"]
        case .chubu: ["中部"]
        case .kinki: ["近畿"]
        case .chugoku: ["中国"]
        case .shikoku: ["四国"]
        case .kyushu: ["九州・沖縄", "九州", "沖縄"]
        }
    }
}
