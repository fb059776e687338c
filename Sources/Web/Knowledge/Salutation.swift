import Core

/// The mention at the beginning of an answer: 「@野沢美咲さん、」. Removed in cards, which are for everybody.
enum Salutation {
    private static let honorifics = ["さん", "さま", "様", "殿", "氏", "先生", ""]
    private static let ends: Set<Character> = ["、", "，", ",", "。", "．", "：", ":", "!", "！", "へ"]

    /// The text without leading mentions used as a salutation: 「@野沢美咲さんの案」 stays.
    static func removed(from text: String, mentions: [Mention]) -> String {
        var rest = text[...]
        while let behind = behindName(rest, mentions) { rest = behind.drop(while: \.isWhitespace) }
        return rest.isEmpty ? text : String(rest)
    }

    private static func behindName(_ text: Substring, _ mentions: [Mention]) -> Substring? {
        let names = mentions.filter { if case .channel = $0.target { false } else { true } }.map(\.token)
        guard let name = names.filter({ text.hasPrefix($0) }).max(by: { $0.count < $1.count }) else { return nil }
        let behind = text.dropFirst(name.count)
        for honorific in honorifics where behind.hasPrefix(honorific) {
            let rest = behind.dropFirst(honorific.count)
            guard let next = rest.first, ends.contains(next) || next.isWhitespace else { continue }
            let after = rest.drop { ends.contains($0) }
            // 「へ」 ends a salutation only when nothing follows directly.
            if next == "へ", after.startIndex == rest.index(after: rest.startIndex), after.first?.isWhitespace == false { continue }
            return after
        }
        return nil
    }
}
