import HTML

/// Flash parameters from an act to the next page. Shown once and no part of the page's address.
enum ReportField: String, CaseIterable {
    /// The act: a key of `FlashKey`.
    case done
    /// The number of invisible characters removed.
    case removed
    /// The number of mentions that reach nobody.
    case unreached

    /// The query without these parameters.
    static func taken(from query: some StringProtocol) -> String {
        query.split(separator: "&").filter { pair in !allCases.contains { pair.prefix { $0 != "=" } == $0.rawValue } }.joined(
            separator: "&"
        )
    }
}

extension Path {
    /// The same path with this parameter. The fragment stays last.
    func adding(_ field: ReportField, _ value: String) -> Path {
        let place = text.firstIndex(of: "#") ?? text.endIndex
        let page = text[..<place]
        return Path(page + (page.contains("?") ? "&" : "?") + "\(field.rawValue)=\(value)" + text[place...])
    }
}
