import HTML

/// Carries along where somebody wanted to go.
enum WantedField {
    static func write(_ html: HTML, _ wanted: Path?) {
        if let wanted { html.input(nil, .type("hidden"), .name("return"), .value(wanted.text)) }
    }
}
