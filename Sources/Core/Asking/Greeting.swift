import Foundation

/// Sentences of politeness that a question does not need: name and body stand beside it anyway.
package enum Greeting {
    private static let openings = [
        "お世話にな", "いつもお世話", "大変お世話", "お疲れ様", "お疲れさま", "おつかれさま", "初めまして", "はじめまして", "こんにちは", "こんばんは",
        "おはようございます", "平素", "拝啓", "突然の", "突然で", "失礼いたします", "失礼します", "初めて投稿", "初めて質問",
    ]
    private static let closings = [
        "よろしくお願い", "宜しくお願い", "よろしくおねがい", "どうぞよろしく", "何卒", "お忙しいところ", "お手数ですが", "お手数をおかけ", "ご教示のほど", "ご教示いただけ",
    ]

    /// The sentences as they stand in the text, in its order.
    package static func sentences(in text: String) -> [String] {
        let sentences = Sentences.of(text)
        var found: [String] = []
        for (index, sentence) in sentences.enumerated() where sentence.count <= 50 {
            let follows = index > 0 && found.last == sentences[index - 1]
            let isFirst =
                index < 3 && (openings.contains { sentence.hasPrefix($0) } || (isIntroduction(sentence) && (index == 0 || follows)))
            let isLast = index >= sentences.count - 2 && index > 0 && closings.contains { sentence.hasPrefix($0) }
            if isFirst || isLast { found.append(sentence) }
        }
        return found
    }

    /// The text without them.
    package static func removed(from text: String) -> String {
        sentences(in: text).reduce(text) { text, sentence in cut(sentence, from: text) }
    }

    /// The text without one piece of it, and without the blank line that it leaves.
    package static func cut(_ piece: String, from text: String) -> String {
        guard !piece.isEmpty, let range = text.range(of: piece) else { return text }
        var text = text
        text.removeSubrange(range)
        return String(text.replacing(/\n{3,}/, with: "\n\n").drop(while: \.isWhitespace))
    }

    /// 「真岡市の野沢です。」
    private static func isIntroduction(_ sentence: String) -> Bool {
        guard sentence.count <= 30 else { return false }
        let ending = /(?:と申します|といいます)[。！!]?$/
        let body = /^[^、？?]{1,16}(?:都|道|府|県|市|区|町|村|庁|省|課|係|室)の?[^、？?はがをにで]{1,8}です[。！!]?$/
        return sentence.contains(ending) || sentence.contains(body)
    }
}
