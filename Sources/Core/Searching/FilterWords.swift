import Search

/// What people write behind a filter, in both languages. These are words of the query, like its keys: they do not change with the language
/// of the page.
enum FilterWords {
    static let kinds: [String: FoundKind] = words(FoundKind.all.keyed(by: \.self, \.words))

    static let states: [String: Set<Topic.QuestionState>] = words([
        [.open]: ["未回答", "回答なし", "open"], [.answered]: ["回答あり", "answered"], [.solved]: ["解決", "解決済み", "solved"],
        [.stale]: ["要見直し", "stale"], [.open, .answered, .stale]: ["未解決", "unsolved"],
    ])

    static let sizes: [String: SizeClass] = words([
        .under5k: ["5千人未満", "5k"], .under10k: ["5千人以上1万人未満", "10k"], .under50k: ["1万人以上5万人未満", "50k"],
        .under100k: ["5万人以上10万人未満", "100k"], .under300k: ["10万人以上30万人未満", "300k"], .from300k: ["30万人以上", "300k-up"],
    ])

    /// Who searches, behind `from:`.
    static let own: Set<String> = ["自分", "me", "私"]

    static let marks: [String: SearchDocument.Marks] = [
        "回答": .answer, "解決": .answer, "answer": .answer, "返信": .replies, "reply": .replies, "リンク": .link, "link": .link,
    ].reduce(into: [:]) { $0[$1.key.folded] = $1.value }

    /// One word for each of them.
    static func word(_ mark: SearchDocument.Marks) -> String {
        switch mark {
        case .answer: "回答"
        case .replies: "返信"
        default: "リンク"
        }
    }

    private static func words<Value>(_ table: [Value: [String]]) -> [String: Value] {
        table.reduce(into: [:]) { words, entry in
            for word in entry.value { words[word.folded] = entry.key }
        }
    }

    /// How a filter is written for a value.
    static func word(_ state: Topic.QuestionState) -> String {
        switch state {
        case .open: "未回答"
        case .answered: "回答あり"
        case .solved: "解決"
        case .stale: "要見直し"
        }
    }

    static func word(_ size: SizeClass) -> String {
        switch size {
        case .under5k: "5千人未満"
        case .under10k: "5千人以上1万人未満"
        case .under50k: "1万人以上5万人未満"
        case .under100k: "5万人以上10万人未満"
        case .under300k: "10万人以上30万人未満"
        case .from300k: "30万人以上"
        }
    }
}
