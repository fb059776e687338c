/// Checks of a question before it is sent. All but personal data are hints.
package struct AskChecks: Sendable {
    /// Sentences of politeness, which are not needed.
    package let greetings: [String]
    /// Its questions, when there are several.
    package let several: [String]
    /// Whether it does not say what the asker has tried or looked up.
    package let lacksTried: Bool
    package let personal: [PersonalData]
    /// Whether the first line is only a greeting, which would become the title.
    package let isTitledWithGreeting: Bool
    /// Whether even the first sentence is too long for a title, so that it cannot be sent.
    package let isTitleTooLong: Bool
    /// Whether it has a single clear question.
    package let isClear: Bool

    /// - Parameter typed: title and text, as typed.
    package init(_ typed: String, kind: Topic.Kind = .question, voice: Post.Voice? = .personal, by writer: Viewer? = nil) {
        let text = Greeting.removed(from: typed, by: writer)
        let questions = Self.questions(in: text)
        greetings = Greeting.sentences(in: typed, by: writer)
        let asked = Self.withoutTitle(questions, in: text)
        several = Self.areSeveral(questions, asked) ? questions : []
        lacksTried = kind == .question && text.count >= 10 && !Self.tells(text)
        personal = PersonalData.all(in: typed, voice: voice, by: writer)
        let title = TitledText.split(typed).title
        isTitleTooLong = TitledText.isTitleTooLong(typed)
        isTitledWithGreeting = !greetings.isEmpty && Greeting.removed(from: title, by: writer).allSatisfy(\.isWhitespace)
        isClear = kind == .question && asked.count == 1 && several.isEmpty && !isTitleTooLong
    }

    /// Whether there is nothing to change.
    package var hasNoRemark: Bool { !lacksTried && !isTitleTooLong && personal.isEmpty && greetings.isEmpty && several.isEmpty }

    /// Endings of questions without a question mark.
    private static let endings = [
        "ですか", "ますか", "でしょうか", "ませんか", "ましたか", "でしたか", "だろうか", "ないか", "べきか", "よいか", "いいか", "いるか", "あるか", "するか",
    ]

    private static func questions(in text: String) -> [String] {
        Sentences.of(text).filter { sentence in
            if let last = sentence.last, "？?".contains(last) { return true }
            let end = sentence.hasSuffix("。") ? sentence.dropLast() : sentence[...]
            return endings.contains { end.hasSuffix($0) }
        }
    }

    /// The questions without a title that repeats one of the text.
    private static func withoutTitle(_ questions: [String], in text: String) -> [String] {
        let title = text.split(whereSeparator: \.isNewline).first.map { Sentences.of(String($0)) }
        return questions.count > 1 && title == Array(questions.prefix(1)) ? Array(questions.dropFirst()) : questions
    }

    /// Whether there are three questions, or two of which the second changes the subject.
    private static func areSeveral(_ questions: [String], _ asked: [String]) -> Bool {
        if asked.count >= 3 { return true }
        guard questions.count >= 2 else { return false }
        return questions.dropFirst().contains {
            $0.contains(/^(?:また|あと|それと|それから|ほかに|他に|もう[1１一]つ|もう[1１一]点|ついでに|加えて|[2２②]つ目|[2２②]点目|[(（]?[2２②][)）.．、])/)
        }
    }

    /// Whether it says what was tried, looked up or heard; 「だれに聞いたらよいですか」 does not.
    private static func tells(_ text: String) -> Bool {
        text.contains(
            /試し|試み|ためし|やってみ|してみ|調べ|しらべ|確認し|確かめ|検索し|探し|さがし|読み|読んで|見ました|見たが|見ても|聞きました|聞いたが|問い合わせ|連絡し|相談し|検討し|作りました|作って|使って|ましたが|したが|のですが/
        )
            || text.contains(/[いきしちりみびっんえけせてねべめれげ](?:た|だ)ところ(?!を|が分|もあ)/)
            || text.contains(/(?:聞い|尋ね|たずね|頼ん|始め|はじめ|変え|替え|試|使っ|送っ|見|読ん|やっ|入れ|行っ)(?:て(?:は)?み|(?:た|だ)ら(?!、?(?:よ|い[いつ]|良|ど[うこの]|何)))/)
            || text.contains(/と(?:言|い)われ|との(?:こと|回答|返事|答え)|(?:回答|返事|返答)(?:が|を)(?:あ|来|き|も|得|受)/)
    }
}
