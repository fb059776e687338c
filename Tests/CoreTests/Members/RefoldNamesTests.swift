import SQLCore
import Testing

@testable import Core

@Suite("Folded names of an older release")
struct RefoldNamesTests {
    @Test("are folded anew, once, and names lead to who bears them")
    func anew() async throws {
        let meeting = try await Meeting()
        let member = try await meeting.community.member(named: "髙橋 花（旧姓 山田）", in: "122041")
        let channel = try await meeting.community.channel("廣報", in: meeting.space, by: meeting.keeper)
        try await meeting.community.database.write { tx in
            try tx.run("UPDATE member SET folded = \("髙橋花(旧姓山田)\nやまだたろう"), folded_name = '髙橋花(旧姓山田)' WHERE id = \(member.member)")
            try tx.run("UPDATE channel SET folded = '廣報' WHERE id = \(channel)")
            try tx.run("UPDATE organisation SET folded = \("眞岡市\nもおかし") WHERE slug = '092096'")
            try tx.run("UPDATE organisation_name SET folded = '眞岡市' WHERE folded = '真岡市'")
        }
        #expect(try await RefoldNames(storage: meeting.storage)() == 4)
        #expect(try await RefoldNames(storage: meeting.storage)() == 0)
        let found = try await meeting.storage.read { snapshot in
            (try snapshot.members.search("高橋", limit: 5).map(\.id), try snapshot.organisations.search("真岡", limit: 5).map(\.slug))
        }
        #expect(found.0.contains(member.member))
        #expect(found.1 == ["092096"])
        let topic = try await meeting.start()
        let reply = try await meeting.reply("@高橋花さん、#広報 と @真岡市", to: topic)
        #expect(try await meeting.page(topic).mentions[reply]?.count == 3)
    }
}
