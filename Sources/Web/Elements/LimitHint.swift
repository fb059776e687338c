import HTML

/// How long a text may be, said before it is sent; with script how much room is left once it gets narrow.
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
