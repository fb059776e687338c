/// Regional domains (地域型ドメイン名) under which anybody can register a name: `moka.tochigi.jp`, and everything directly below a designated city.
enum RegionalDomains {
    static let cities: Set<String> = ["kawasaki", "kitakyushu", "kobe", "nagoya", "sapporo", "sendai", "yokohama"]

    static func contains(_ domain: String) -> Bool {
        let labels = domain.split(separator: ".").map(String.init)
        guard labels.count == 3, labels.last == "jp", let name = labels.first else { return false }
        // Only this one name belongs to the city itself.
        return towns.contains(domain) || (cities.contains(labels.dropFirst().first ?? "") && name != "city")
    }

    private static let towns: Set<String> = Set(
        table.split(separator: "\n").flatMap { line -> [String] in
            let words = line.split { $0 == " " || $0 == ":" }
            return words.dropFirst().map { "\($0).\(words.first ?? "").jp" }
        }
    )
}
