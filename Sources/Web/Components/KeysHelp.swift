import HTML

/// The list of keys that `?` shows.
struct KeysHelp {
    let texts: Texts

    private static let keys = [
        ("/", "keys.search"), ("?", "keys.help"), ("g h", "keys.home"), ("g n", "keys.for-you"), ("g q", "keys.questions"),
        ("j", "keys.next"), ("k", "keys.previous"), ("u", "keys.unread"),
        ("c", "keys.write"),
        ("r", "keys.reply"), ("e", "keys.read"), ("Ctrl + Enter", "keys.send"), ("Esc", "keys.close"),
    ]

    func write(_ html: HTML) {
        html.template(nil, .id("keys-help")) {
            html.h2(text: texts("keys.title"))
            html.dl("facts") {
                for (key, text) in Self.keys {
                    html.dt { html.kbd { html.text(key) } }
                    html.dd(text: texts(text))
                }
            }
            html.p("sub", text: texts("keys.off"))
        }
    }
}
