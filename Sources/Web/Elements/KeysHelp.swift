import HTML

/// The list of keyboard shortcuts, opened by `?`.
struct KeysHelp {
    let texts: Texts

    private static let keys = [
        ("j", "keys.next"), ("k", "keys.previous"), ("u", "keys.unread"), ("c", "keys.write"), ("r", "keys.reply"), ("e", "keys.read"),
        ("Ctrl + Enter", "keys.send"), ("Esc", "keys.close"),
    ]

    private static let all: [(String, String)] =
        [("/", "keys.search"), ("?", "keys.help")] + PageEntry.navigation.compactMap { entry in entry.keys.map { ($0, entry.text) } }
        + keys

    private static let written = WrittenOnce { html, texts in
        html.template(nil, .id("keys-help")) {
            html.h2(text: texts("keys.title"))
            html.dl("facts") {
                for (key, text) in all {
                    html.dt { html.kbd { html.text(key) } }
                    html.dd(text: texts(text))
                }
            }
            html.p("sub", text: texts("keys.off"))
        }
    }
    func write(_ html: HTML) { Self.written.add(to: html, in: texts.language) }
}
