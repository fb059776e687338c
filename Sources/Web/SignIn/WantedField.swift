import HTML

/// The hidden field with the page to open after signing in.
enum WantedField {
    static func write(_ html: HTML, _ wanted: Path?) {
        if let wanted { html.input(nil, .type("hidden"), .name("return"), .value(wanted.text)) }
    }
}
