import Testing

@testable import Core

@Suite("Personal data in a text")
struct PersonalDataTests {
    struct Example: Sendable {
        let typed: String
        let kind: PersonalData.Kind
        let piece: String
    }

    static let examples = [
        Example(typed: "番号は123456789018です", kind: .myNumber, piece: "123456789018"),
        Example(typed: "番号は １２３４ ５６７８ ９０１８ です", kind: .myNumber, piece: "１２３４ ５６７８ ９０１８"),
        Example(typed: "番号は1234-5678-9018。", kind: .myNumber, piece: "1234-5678-9018"),
        Example(typed: "担当は小林（0285-82-1234）です", kind: .phone, piece: "0285-82-1234"),
        Example(typed: "０２８５‐８２‐１２３４まで", kind: .phone, piece: "０２８５‐８２‐１２３４"),
        Example(typed: "0285ー82ー1234まで", kind: .phone, piece: "0285ー82ー1234"),
        Example(typed: "(0285)82-1234まで", kind: .phone, piece: "(0285)82-1234"),
        Example(typed: "携帯09012345678に電話", kind: .phone, piece: "09012345678"),
        Example(typed: "連絡先はtaro.yamada@city.moka.lg.jpです", kind: .mail, piece: "taro.yamada@city.moka.lg.jp"),
        Example(typed: "a@b@c.example、yamada@pref.tochigi.lg.jp.", kind: .mail, piece: "yamada@pref.tochigi.lg.jp"),
        Example(typed: "生年月日は昭和40年5月3日の方", kind: .birth, piece: "生年月日は昭和40年5月3日"),
        Example(typed: "1965年5月3日生まれの方", kind: .birth, piece: "1965年5月3日生まれ"),
        Example(typed: "生年月日：S40.5.3", kind: .birth, piece: "生年月日：S40.5.3"),
        Example(typed: "荒町5191番地の山田太郎様から相談", kind: .resident, piece: "5191番地の山田太郎様"),
        Example(typed: "山田 花子さん（荒町2丁目）の申請", kind: .resident, piece: "山田 花子さん（荒町2丁目"),
        Example(typed: "管理画面のパスワードはMoka2026!です", kind: .password, piece: "Moka2026!"),
        Example(typed: "ＡＰＩキー：sk_live_51Hx", kind: .password, piece: "sk_live_51Hx"),
        Example(typed: "番号は１２３４　５６７８　９０１８です", kind: .myNumber, piece: "１２３４　５６７８　９０１８"),
        Example(typed: "携帯は090.1234.5678です", kind: .phone, piece: "090.1234.5678"),
        Example(typed: "携帯は０９０　１２３４　５６７８です", kind: .phone, piece: "０９０　１２３４　５６７８"),
        Example(typed: "パスワード：「abc12345」", kind: .password, piece: "abc12345"),
        Example(typed: "password=hunter22", kind: .password, piece: "hunter22"),
        Example(typed: "PW: Admin#2026", kind: .password, piece: "Admin#2026"),
        Example(typed: "ＩＤはadmin、ＰＷ：Ａｄｍｉｎ２０２６", kind: .password, piece: "Ａｄｍｉｎ２０２６"),
        Example(typed: "初期パスワードは「もおか2026」です", kind: .password, piece: "もおか2026"),
        Example(typed: "生活保護を受けている鈴木一郎さんの件", kind: .trouble, piece: "生活保護を受けている鈴木一郎さん"),
        Example(typed: "認知症の山田 花子様から相談", kind: .trouble, piece: "認知症の山田 花子様"),
        Example(typed: "市税を滞納している佐藤次郎氏の財産", kind: .trouble, piece: "滞納している佐藤次郎氏"),
        Example(typed: "鈴木一郎さんは生活保護を受けています", kind: .trouble, piece: "鈴木一郎さんは生活保護を受"),
        Example(typed: "口座番号 1234567 です", kind: .account, piece: "1234567"),
        Example(typed: "口座番号：普通１２３４５６７", kind: .account, piece: "１２３４５６７"),
        Example(typed: "記号12345 番号12345678", kind: .account, piece: "12345 番号12345678"),
        Example(typed: "基礎年金番号は1234-567890です", kind: .pension, piece: "1234-567890"),
        Example(typed: "基礎年金番号 1234567890", kind: .pension, piece: "1234567890"),
        Example(typed: "住所は栃木県真岡市荒町5191番地の1、氏名は鈴木一郎です", kind: .resident, piece: "5191番地の1、氏名は鈴木一郎"),
        Example(typed: "真岡市荒町5191番地の1に住む鈴木一郎の申請", kind: .resident, piece: "5191番地の1に住む鈴木一郎"),
        Example(typed: "栃木県真岡市荒町5191番地の1　鈴木　一郎", kind: .resident, piece: "5191番地の1　鈴木　一郎"),
    ]

    @Test("is found", arguments: examples)
    func found(_ example: Example) {
        let found = PersonalData.all(in: example.typed)
        #expect(found.contains(PersonalData(kind: example.kind, text: example.piece)), "\(found)")
    }

    @Test(
        "is not found in what only looks like it",
        arguments: [
            "番号は123456789012です", "法人番号は1234567890123です", "団体コードは092096、件数は123,456,789,018件", "0120-123-456に電話", "0570-012-345",
            "期限は2026-04-01から2026-09-30まで", "2026年4月1日に公開しました", "04-01-2026", "令和8年4月1日生産の分", "市民の皆様、3丁目の工事のお知らせ", "担当者さんは2丁目の庁舎です",
            "お客様窓口は1番です", "業者さんに依頼、予算は100-200万円", "山田太郎様\n荒町2丁目の工事", "様式は第3号-1-2を使用", "@佐伯さん に聞いた例", "support@example.jp", "a@b",
            "@city.moka.lg.jp", "x@y..jp", "ab@c.1",
            "パスワードは管理者に聞いてください", "パスワードの長さは12文字以上", "tokenを更新", "UTF-8、Shift_JIS、CP932", "192.168.10.250", "V1.2.3-04-05",
            "手順は 1234 5678 9012 の順", "住所は栃木県真岡市荒町5191番地の1です", "真岡市荒町5191番地 真岡市役所", "荒町5191番地 総務課 野沢", "荒町2丁目の公園",
            "2丁目に住む独居高齢者の見守り", "3丁目在住の外国人住民", "2丁目に住む児童生徒の数", "氏名欄と住所欄（1丁目まで）", "名前の変更届は1丁目の庁舎で", "生活保護の担当の鈴木一郎さんに聞きました",
            "生活保護に詳しい鈴木一郎さんの講演", "生活保護を受けている世帯の皆さん", "障害のある息子さんの手続き", "納税者様の滞納を減らす文面", "生活保護を受ける世帯の担当の鈴木一郎さん", "認知症の相談員さんの研修",
            "滞納している納税者様への文面", "生活保護システムの障害",
            "認知症サポーター養成講座の講師の山田花子さんから聞きました", "口座番号は7桁です", "口座振替は1234567件", "普通預金の利率", "口座1234567人分", "基礎年金番号は10桁です",
            "年金番号の欄は1234", "記号12345を使う", "PW: 8文字以上", "PWはBitLockerで守る", "pass-throughの設定", "パスワードは「8文字以上」です", "パスワードは「有効期限なし」です",
        ]
    )
    func notFound(_ typed: String) {
        #expect(PersonalData.all(in: typed) == [])
    }

    @Test(
        "is the writer's own name and body, where they withhold them",
        arguments: [
            ("真岡市では困っています", ["真岡市"]), ("真岡では困っています", ["真岡"]), ("野沢美咲です。真岡市の野沢美咲です", ["野沢美咲", "真岡市"]),
            ("隣の市では困っています", []), ("真岡鐵道に乗りました", []), ("野沢　美咲です。真岡です。", ["野沢　美咲", "真岡"]),
            ("真岡から来ました。真岡として困ります", ["真岡"]), ("（真 岡 市）", ["真 岡 市"]), ("東真岡の話", []), ("部長席で止まります。野沢です。", ["野沢"]), ("野沢温泉と美咲町", []),
            ("もおかしの話、092096", ["092096", "もおかし"]),
        ]
    )
    func writer(_ typed: String, _ pieces: [String]) async throws {
        let meeting = try await Meeting()
        let asker = try await meeting.community.member(named: "野沢 美咲", in: "092096")
        let found = PersonalData.all(in: typed, voice: .masked, by: asker)
        #expect(found == pieces.map { PersonalData(kind: .writer, text: $0) })
        #expect(PersonalData.all(in: typed, voice: .personal, by: asker) == [])
    }

    @Test("is told once for each piece")
    func once() {
        #expect(PersonalData.all(in: "0285-82-1234、0285-82-1234").count == 1)
        #expect(PersonalData.all(in: String(repeating: "あ0285-82-1234い", count: 400)).count == 1)
    }

    @Test("is found at the end of what is long and only looks like it", arguments: ["a.", "0", "a@", "山田様", "二", "1丁目", "\n", "0-"])
    func long(_ piece: String) {
        let found = PersonalData.all(in: String(repeating: piece, count: 10_000 / piece.count) + "\n090-1234-5678")
        #expect(found.contains(PersonalData(kind: .phone, text: "090-1234-5678")))
    }

    @Test("counts a number only with the digit that the others give", arguments: 0...9)
    func checkDigit(_ last: Int) {
        #expect(MyNumber.isValid([1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 1, last]) == (last == 8))
    }
}
