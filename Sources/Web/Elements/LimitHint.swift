import HTML

/// The maximum length of a text, shown beforehand; with script also the remaining characters when few are left.
struct LimitHint {
    let texts: Texts
    let field: String
    let limit: Int

    func write(_ html: HTML) {
        html.p(
            "hint",
            .id("\(field)-left"),
            .named("data-left", texts("compose.left")),
            .named("data-over", texts("compose.over")),
            text: texts("compose.limit", n: limit)
        )
    }
}
