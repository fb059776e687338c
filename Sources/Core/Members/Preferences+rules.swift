extension Preferences {
    static let languages = ["ja", "en"]
    static let themes = ["light", "dark"]

    /// The language if it is one we speak.
    static func language(_ word: String?) -> String? {
        word.flatMap { languages.contains($0) ? $0 : nil }
    }

    /// Refuses words that no choice on the page sends.
    func checked() throws(Refusal) -> Preferences {
        var flaws = FlawList()
        if let language, !Self.languages.contains(language) { flaws.add("language", "preferences.unknown") }
        if let theme, !Self.themes.contains(theme) { flaws.add("theme", "preferences.unknown") }
        try flaws.refuse()
        return self
    }
}
