import Testing

@testable import Core

@Suite("The checks of a question")
struct AskChecksTests {
    @Test(
        "find greetings at the beginning and the end",
        arguments: [
            ("お世話になっております。真岡市の野沢です。\nCSVの文字コードは何ですか。", ["お世話になっております。", "真岡市の野沢です。"]),
            ("はじめまして、情報政策課の野沢と申します。\n様式はありますか。", ["はじめまして、情報政策課の野沢と申します。"]),
            ("様式はありますか。\nよろしくお願いいたします。", ["よろしくお願いいたします。"]),
            ("お疲れ様です。様式はありますか。お忙しいところ恐れ入りますが、よろしくお願いします。", ["お疲れ様です。", "お忙しいところ恐れ入りますが、よろしくお願いします。"]),
        ]
    )
    func greetings(_ typed: String, _ found: [String]) {
        #expect(AskChecks(typed).greetings == found)
        let left = Greeting.removed(from: typed)
        #expect(Greeting.sentences(in: left).isEmpty)
        #expect(left.contains("ですか") || left.contains("ますか"))
    }

    @Test(
        "leave alone what is no greeting",
        arguments: [
            "窓口で「お世話になっております」と言われたとき、どう答えていますか。", "あいさつ文の様式はありますか。\n市長の名前で出す文です。", "先行して公開した市の例はこれです。どう思いますか。",
            "CSVの文字コードは何ですか。\n公開先は市です。", "困っているのは税務課の端末です。\n更新の周期を知りたいです。", "対象は市内の小中学校です。\n様式はありますか。",
            "使っているのは県の共同システムです。", "住所は栃木県真岡市荒町5191番地の1です。", "真岡市の事例です。どう思いますか。", "これも市の事業です。",
            "この方法を地域の共同調達といいます。",
        ]
    )
    func noGreetings(_ typed: String) {
        #expect(AskChecks(typed).greetings.isEmpty)
        #expect(Greeting.removed(from: typed) == typed)
    }

    @Test(
        "take an introduction only for the writer's, where the writer is known",
        arguments: [
            ("真岡市の野沢です。", true), ("情報政策課の野沢と申します", true), ("お世話になっております。真岡市の野沢です。", true), ("真岡市の野沢美咲です。", true),
            ("つくば市の野沢です。", true), ("真岡市の野沢 美咲です。", true), ("真岡市の端末です。", false), ("大田原市の栗原です。", false), ("対象は市内の小中学校です。", false),
        ]
    )
    func introductions(_ typed: String, _ isOne: Bool) async throws {
        let meeting = try await Meeting()
        let asker = try await meeting.community.member(named: "野沢 美咲", in: "092096")
        let checks = AskChecks(typed + "\n様式はありますか。", by: asker)
        #expect(checks.greetings.isEmpty != isOne)
        #expect(checks.isTitledWithGreeting == isOne)
    }

    @Test(
        "say where several things are asked",
        arguments: [
            "受付番号はどうしていますか。\nまた、閉庁後の荷物はどう扱っていますか。", "様式について\n様式はありますか。\n費用はいくらですか。\n何か月かかりますか。",
            "1つ目、様式はありますか？\n2つ目、費用はいくらですか？",
        ]
    )
    func several(_ typed: String) {
        let checks = AskChecks(typed)
        #expect(checks.several.count >= 2)
        #expect(!checks.isClear)
    }

    @Test(
        "take one matter as one, also where the title says it too",
        arguments: [
            "CSVの文字コードは？\nUTF-8とShift_JISのどちらで公開していますか。", "受付番号はどうしていますか。\nよい方法はありますか。", "受付票をなくせますか。\n紙をなくしたいと考えています。",
        ]
    )
    func single(_ typed: String) {
        let checks = AskChecks(typed)
        #expect(checks.several.isEmpty)
        #expect(checks.isClear)
    }

    @Test("praise no two questions side by side, and count them only where the second begins another matter")
    func sideBySide() {
        let checks = AskChecks("受付番号はどうしていますか。よい方法はありますか。")
        #expect(checks.several.isEmpty)
        #expect(!checks.isClear)
    }

    @Test("miss what was tried only where nothing tells of it")
    func tried() {
        #expect(AskChecks("CSVの文字コードはどうしていますか。").lacksTried)
        #expect(!AskChecks("CSVの文字コードはどうしていますか。\nUTF-8で公開したところ、文字化けすると電話がありました。").lacksTried)
        #expect(!AskChecks("CSVの文字コードはどうしていますか。\n手引きを読みましたが、書いてありません。").lacksTried)
        #expect(!AskChecks("CSVの文字コードはどう思いますか。", kind: .discussion).lacksTried)
    }

    @Test("praise no text of which no title can be made, and one whose first sentence is one")
    func titles() {
        let long = "要綱を探しましたが" + String(repeating: "見つからず困っていて", count: 12)
        let endless = AskChecks(long + "、どう決めていますか。")
        #expect(endless.isTitleTooLong)
        #expect(!endless.isClear)
        let paragraph = AskChecks("庁舎の燕の巣を残すかどうか、どう決めていますか。" + long + "います。")
        #expect(!paragraph.isTitleTooLong)
        #expect(paragraph.isClear)
        let greeted = AskChecks("お世話になっております。" + long + "います。")
        #expect(greeted.isTitledWithGreeting)
    }

    @Test(
        "take it for tried where somebody was asked or something begun, and not where it is asked whom to ask",
        arguments: [
            ("端末の更新の周期は何年ですか。メーカーに聞いたら、5年と言われました。", true), ("費用はいくらですか。業者2社に聞いたところ、ちがう額でした。", true),
            ("待ち時間はどう短くしますか。予約を始めたら延びました。", true), ("様式はありますか。県からは、ないとの回答でした。", true),
            ("様式はありますか。見本を送ったところ、返事がありました。", true), ("この件はだれに聞いたらよいですか。", false), ("どの課に聞いたらいいですか。", false),
            ("困ったところを教えてもらえますか。", false), ("見たらどうなりますか、端末の画面を。", false),
        ]
    )
    func heard(_ typed: String, _ isTried: Bool) {
        #expect(AskChecks(typed).lacksTried != isTried)
    }

    @Test("ask for each piece of personal data once, and again for a new one")
    func confirming() {
        let checks = AskChecks("電話は0285-82-1234です。")
        #expect(checks.personal.unconfirmed("").map(\.text) == ["0285-82-1234"])
        #expect(checks.personal.unconfirmed(checks.personal.confirmation).isEmpty)
        let more = AskChecks("電話は0285-82-1234です。メールは taro@city.moka.lg.jp です。")
        #expect(more.personal.unconfirmed(checks.personal.confirmation).map(\.kind) == [.mail])
    }
}
