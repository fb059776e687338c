import HTML

/// What an address carries from an act to the page behind it. It is said once and is no part of where the page is.
enum ReportField: String, CaseIterable {
    /// That it was done: a word of `FlashKey`.
    case done
    /// How many characters that nobody sees were taken out.
    case removed
    /// How many names behind `@` reach nobody.
    case unreached

    /// The query of an address without all of them.
    static func taken(from query: some StringProtocol) -> String {
        query.split(separator: "&").filter { pair in !allCases.contains { pair.prefix { $0 != "=" } == $0.rawValue } }.joined(
            separator: "&"
        )
    }
}

extension Path {
    /// The same page, told that too. The place in the page stays last.
    func adding(_ field: ReportField, _ value: String) -> Path {
        let place = text.firstIndex(of: "#") ?? text.endIndex
        let page = text[..<place]
        return Path(page + (page.contains("?") ? "&" : "?") + "\(field.rawValue)=\(value)" + text[place...])
    }
}
