import Foundation

/// Sentences of politeness, which a question does not need because the author's name and organisation are displayed beside it.
package enum Greeting {
    private static let openings = [
        "お世話にな", "いつもお世話", "大変お世話", "お疲れ様", "お疲れさま", "おつかれさま", "初めまして", "はじめまして", "こんにちは", "こんばんは",
        "おはようございます", "平素", "拝啓", "突然の", "突然で", "失礼いたします", "失礼します", "初めて投稿", "初めて質問",
    ]
    private static let closings = [
        "よろしくお願い", "宜しくお願い", "よろしくおねがい", "どうぞよろしく", "何卒", "お忙しいところ", "お手数ですが", "お手数をおかけ", "ご教示のほど", "ご教示いただけ",
    ]

    /// The sentences in text order.
    /// - Parameter writer: the author, if known: an introduction names them.
    package static func sentences(in text: String, by writer: Viewer? = nil) -> [String] {
        let sentences = Sentences.of(text)
        var found: [String] = []
        for (index, sentence) in sentences.enumerated() where sentence.count <= 50 {
            let follows = index > 0 && found.last == sentences[index - 1]
            let isFirst =
                index < 3
                && (openings.contains { sentence.hasPrefix($0) } || ((index == 0 || follows) && isIntroduction(sentence, of: writer)))
            let isLast = index >= sentences.count - 2 && index > 0 && closings.contains { sentence.hasPrefix($0) }
            if isFirst || isLast { found.append(sentence) }
        }
        return found
    }

    /// The text without them.
    package static func removed(from text: String, by writer: Viewer? = nil) -> String {
        sentences(in: text, by: writer).reduce(text) { text, sentence in cut(sentence, from: text) }
    }

    /// The text without one piece and without the blank line it leaves.
    package static func cut(_ piece: String, from text: String) -> String {
        guard !piece.isEmpty, let range = text.range(of: piece) else { return text }
        var text = text
        text.removeSubrange(range)
        return String(text.replacing(/\n{3,}/, with: "\n\n").drop(while: \.isWhitespace))
    }

    /// True for 「真岡市の野沢です。」, false for 「対象は市内の小中学校です。」: an introduction says nothing else. Names have no digits or katakana, and that of a
    /// known writer must occur.
    private static func isIntroduction(_ sentence: String, of writer: Viewer?) -> Bool {
        guard sentence.count <= 30 else { return false }
        if sentence.contains(/と申します[。！!]?$/) { return true }
        if sentence.contains(/といいます[。！!]?$/) { return !sentence.contains(/[はがを]/) }
        let body = /^[^、？?はがもをにでと]{1,16}(?:都|道|府|県|市|区|町|村|庁|省|課|係|室)の?([\p{Han}々ぁ-ん 　]{1,8})です[。！!]?$/
        // つがる市: some names contain what is a particle elsewhere.
        let spoken = writer.map { sentence.replacing($0.organisation.name, with: "本市") } ?? sentence
        guard let name = spoken.firstMatch(of: body)?.output.1 else { return false }
        guard let writer else { return !name.contains(/[はがもをにでと]/) && !matters.contains { name.hasSuffix($0) } }
        return writer.name.split(whereSeparator: \.isWhitespace).contains { sentence.contains($0) }
    }

    /// Nouns in the position of a name: 「真岡市の事例です。」
    private static let matters = [
        "例", "件", "話", "場合", "端末", "機器", "様式", "資料", "事業", "施設", "学校", "庁舎", "窓口", "制度", "条例", "規則", "要綱", "計画", "予算", "負担", "状況", "現状",
        "方針",
        "対応", "質問", "相談", "課題", "問題", "悩み", "職員", "住民", "予定", "途中", "一部", "番地", "所管", "管理", "運用",
    ]
}
