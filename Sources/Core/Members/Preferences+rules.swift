extension Preferences {
    static let languages = ["ja", "en"]
    static let themes = ["light", "dark"]

    /// The language if it is supported.
    static func language(_ word: String?) -> String? {
        word.flatMap { languages.contains($0) ? $0 : nil }
    }

    /// Refuses values that the form does not offer.
    func checked() throws(Refusal) -> Preferences {
        var flaws = FlawList()
        if let language, !Self.languages.contains(language) { flaws.add("language", "preferences.unknown") }
        if let theme, !Self.themes.contains(theme) { flaws.add("theme", "preferences.unknown") }
        try flaws.refuse()
        return self
    }
}
