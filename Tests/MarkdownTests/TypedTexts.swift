/// Random texts as somebody might type them, made of pieces with markup characters where they are markup and where they are not.
struct TypedTexts {
    static let pieces = [
        "受付は9:00~17:00、休みは12:00~13:00です", "[期限]: 4月30日", "[1]: https://example.jp/a", "\\\\fs01\\share", "D:\\#共有\\!重要", "C:\\temp\\",
        "100*3個+50*2個", "単価*数量*月数", "2**10と2**8", "本文", "です。", "、", "「", "」", "（", "）", "**", "*", "~~", "~", "`", "``", "_", "__init__",
        "file_name_1", "--", "==", "---", "=", "-", "***", "# ", "#1", "## C#", "###", "> ", ">", "＞", "- ", "+ ", "* ", "2. ", "4. ",
        "07. ", "1) ", "1.",
        "- [ ] ", "- [x] ", "[ ]", "| a | b |", "|---|---|", "| 1 | 2 | 3 |", "|", "\\|", "\\*", "\\_", "\\`", "\\", "<b>", "</b>", "<!--",
        "-->",
        "<div>", "&amp;", "&copy=2", "&#65;", "[様式](第1号)", "[様式](https://example.jp/b)", "[a][b]", "[^1]: 注", "](", "[", "]",
        "https://example.jp/c",
        "(https://example.jp/d)を", "www.example.jp", "a.b@city.example.jp", "@真岡市", "```", "~~~", "~~~ご案内~~~", "```言語", "    ", "  ", "　",
        "\t",
        "\n", "\n", "\n", "\n", "\n\n", "\n\n", "髙橋", "𠮷", "葛󠄀", "👨‍👩‍👧", "abc", "123", "!", "?", "%", "\"題\"", "'", ";", "/", "^", "$",
    ]

    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> String {
        (0..<(1 + random(14))).map { _ in Self.pieces[random(Self.pieces.count)] }.joined()
    }

    /// A linear congruential generator with the constants of Knuth's MMIX: the same texts on every machine.
    private mutating func random(_ limit: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(limit))
    }
}
