import Core

/// Whom an answer turns to first: 「@野沢美咲さん、」. A card is for everybody.
enum Salutation {
    private static let honorifics = ["さん", "さま", "様", "殿", "氏", "先生", ""]
    private static let ends: Set<Character> = ["、", "，", ",", "。", "．", "：", ":", "!", "！", "へ"]

    /// The text without the names that it begins with, where they only call somebody: 「@野沢美咲さんの案」 stays.
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
            // 「へ」 ends a name only where nothing follows in the same breath.
            if next == "へ", after.startIndex == rest.index(after: rest.startIndex), after.first?.isWhitespace == false { continue }
            return after
        }
        return nil
    }
}
