import HTML

/// The heading of a user-written title. It wraps between clauses when there is room, because 「どの／課で」 is hard to read.
enum TitleHeading {
    /// A shorter clause gets no line of its own.
    private static let shortest = 6

    static func write(_ html: HTML, _ title: String) {
        html.h1 {
            let clauses = clauses(of: title)
            if clauses.count == 1 { return html.text(title) }
            for clause in clauses { html.span("clause", text: clause) }
        }
    }

    /// The title split after sentence ends and commas.
    static func clauses(of title: String) -> [String] {
        var clauses: [String] = []
        var rest = title[...]
        while let end = rest.indices.first(where: { isEnd(of: rest, at: $0) }) {
            clauses.append(String(rest[...end]))
            rest = rest[rest.index(after: end)...]
        }
        return clauses + [String(rest)]
    }

    private static func isEnd(of text: Substring, at index: String.Index) -> Bool {
        guard "。、！？".contains(text[index]) else { return false }
        return text.distance(from: text.startIndex, to: index) >= shortest && text.distance(from: index, to: text.endIndex) > shortest
    }
}
