import Core
import TestActs
import Testing
import Web

@testable import Core

@Suite("What everybody may read")
struct OpenPlacesTests {
    private static let ways = ["/spaces", "/questions", "/search", "/organisations"]

    @Test("is reached from the front page and from the bar, where there is anything")
    func reached() async throws {
        let closed = try await TestSite()
        try await closed.run { browser in
            let front = try await browser.get("/")
            #expect(!front.text.contains("href=\"/questions\""))
            #expect(!front.seen.contains("だれでも読める場"))
            #expect(try await !browser.get("/join").seen.contains("だれでも読める場"))
        }
        let site = try await TestSite()
        let place = try await site.publicPlace()
        try await site.run { browser in
            let front = try await browser.get("/")
            #expect(front.text.contains("href=\"/spaces/\(place.space)\""))
            #expect(front.seen.contains("みんなの広場"))
            for page in [front, try await browser.get("/spaces"), try await browser.get("/channels/\(place.channel)")] {
                for way in Self.ways { #expect(page.text.contains("href=\"\(way)\""), "\(way)") }
            }
            for way in Self.ways { #expect(try await browser.get(way).status == 200, "\(way) is open to strangers") }
            let join = try await browser.get("/join")
            #expect(join.seen.contains("そのほかの方も、だれでも読める場は、参加せずに読めます。"))
            #expect(join.text.contains("<a href=\"/spaces\">場を見る</a>"))
            let list = try await browser.get("/spaces")
            #expect(list.seen.contains("みんなの広場"))
            #expect(list.seen.contains("広場の話"))
            #expect(list.seen.contains("サインインすると、読める場が並びます"))
            #expect(!list.seen.contains("政策テーマ"))
        }
    }

    @Test("leads who wants to write to signing in and back")
    func writing() async throws {
        let site = try await TestSite()
        let place = try await site.publicPlace()
        let topic = try await site.start("広場の話題", by: .nozawa, in: place.channel, kind: .discussion)
        try await site.run { browser in
            for (path, encoded) in [
                ("/channels/\(place.channel)", "%2Fchannels%2F\(place.channel)"), ("/topics/\(topic)", "%2Ftopics%2F\(topic)"),
            ] {
                let page = try await browser.get(path)
                #expect(page.text.contains("<a href=\"/sign-in?return=\(encoded)\">書くには、サインインしてください。</a>"))
                let door = try await browser.get("/sign-in?return=\(encoded)")
                #expect(door.text.contains("name=\"return\" value=\"\(path)\""))
            }
        }
    }

    @Test("gives the front page an example of a solved question, as long as everybody may read it")
    func example() async throws {
        let site = try await TestSite()
        let accept = AcceptAnswer(storage: site.site.storage)
        let hidden = try await site.start("職員だけの問い", by: .nozawa)
        _ = try await accept(try await site.reply("職員だけの答え", to: hidden, by: .kurihara), as: site.viewer(.nozawa))
        let place = try await site.publicPlace()
        let topic = try await site.start("広場の問い", by: .nozawa, in: place.channel)
        let reply = try await site.reply("広場の答え", to: topic, by: .kurihara)
        try await site.run { browser in
            #expect(try await !browser.get("/").text.contains("id=\"example\""), "not solved yet")
            _ = try await accept(reply, as: site.viewer(.nozawa))
            let front = try await browser.get("/")
            #expect(front.text.contains("id=\"example\""))
            #expect(front.text.contains("href=\"/topics/\(topic)\""))
            #expect(front.seen.contains("広場の問い"))
            #expect(front.seen.contains("広場の答え"))
            #expect(!front.seen.contains("職員だけの"))
            _ = try await WithdrawPost(storage: site.site.storage)(reply, reason: "", as: site.viewer(.kurihara))
            #expect(try await !browser.get("/").seen.contains("広場の答え"), "what was withdrawn is gone at once")
        }
    }
}
