/// Selects content words: nouns, verbs, adjectives and their modifiers, without those that occur in every text.
enum PartOfSpeech {
    private static let common: Set<String> = [
        "する", "ある", "なる", "いる", "できる", "ない", "よい", "いい", "くださる", "いただく", "思う", "言う", "いう", "やる", "おる", "よる", "教える",
        "どう", "なぜ", "もう", "まだ", "また", "そう", "こう", "とても", "少し", "ちょっと", "下さる", "頂く", "みる", "くる", "いく", "しまう", "皆さん", "みなさん",
        "方", "場合", "さん",
    ]

    /// - Parameter feature: MeCab's ipadic features: the part of speech, and three subcategories.
    static func isContent(_ feature: [Substring], base: String) -> Bool {
        guard feature.count > 1, !common.contains(base) else { return false }
        switch feature[0] {
        case "名詞": return !["非自立", "代名詞", "接尾", "特殊", "接続詞的", "動詞非自立的", "引用文字列"].contains(feature[1])
        case "動詞", "形容詞": return feature[1] == "自立"
        case "副詞": return feature[1] == "一般"
        default: return false
        }
    }
}
