import Foundation
import Testing

@testable import Core

@Suite("A person's name")
struct PersonNameTests {
    @Test(
        "is written as people are called",
        arguments: [
            "野沢 美咲", "野沢　美咲", "佐藤 花子（旧姓 山田）", "髙橋 健", "𠮷田", "葛\u{E0100}城 一", "ジャン＝リュック・ピカード", "ﾒﾘｰ･ｱﾝ", "O'Brien", "O’Brien", "J. R. Smith",
            "José-María", "Nguyễn Văn A", "佐々木 ゝ", "Maria da Silva dos Santos", "山田1",
        ]
    )
    func taken(name: String) throws {
        #expect(try PersonName(name, reading: "よみ").name == name.precomposedStringWithCanonicalMapping)
    }

    @Test(
        "leads nowhere",
        arguments: [
            "当選 https://evil.example/win 今すぐ", "evil.example", "ｅｖｉｌ．ｅｘａｍｐｌｅ", "Ｅvil.Example", "a@b", "ａ＠ｂ", "www.例え", "山田 t.co", "x://y",
        ]
    )
    func address(name: String) {
        #expect(throws: Refusal.invalid("name", "person.name-address")) { try PersonName(name, reading: "よみ") }
    }

    @Test(
        "is no sentence and no sign",
        arguments: ["当選しました！", "おめでとう。", "電話0120123456", "■■■", "山田\u{2764}", "一 二 三 四 五 六 七", "1234", "・", "お得：今だけ"]
    )
    func sentence(name: String) {
        #expect(throws: Refusal.invalid("name", "person.name-letters")) { try PersonName(name, reading: "よみ") }
    }

    @Test("has no address in its reading either, and keeps marks of repetition")
    func reading() throws {
        #expect(throws: Refusal.invalid("reading", "person.name-address")) { try PersonName("山田", reading: "evil.example") }
        #expect(try PersonName("鈴木", reading: "スヾキ").reading == "すゞき")
    }

    @Test("is called without what stands in brackets", arguments: [("佐藤 花子（旧姓 山田）", "佐藤花子"), ("佐藤花子", "佐藤花子"), ("（仮）", "(仮)")])
    func called(name: String, bare: String) {
        #expect(PersonName.called(name) == bare)
    }
}
