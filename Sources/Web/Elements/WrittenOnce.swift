import HTML

/// Markup that depends on nothing but the language, rendered once for each.
struct WrittenOnce: Sendable {
    private let written: [Language: HTML.Written]

    init(_ write: (HTML, Texts) -> Void) {
        let written = Language.allCases.map { language in
            let html = HTML(capacity: 4_096)
            write(html, .of(language))
            return (language, html.written)
        }
        self.written = Dictionary(uniqueKeysWithValues: written)
    }

    func add(to html: HTML, in language: Language) {
        if let written = written[language] { html.add(written) }
    }
}
