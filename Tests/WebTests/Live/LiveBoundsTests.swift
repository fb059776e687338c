import Core
import HTTPTypes
import Testing

@testable import Web

@Suite("A page that asks for what changed")
struct LiveBoundsTests {
    @Test(
        "waits as long as it says up to 55 seconds, and 25 where it says nothing of use",
        arguments: [
            ("wait=0", 0), ("wait=1", 1), ("wait=55", 55), ("wait=007", 7), ("wait=56", 25), ("wait=-1", 25), ("wait=", 25), ("wait", 25),
            ("wait=9223372036854775807", 25), ("wait=-9223372036854775808", 25), ("wait=9223372036854775808", 25), ("wait=1e3", 25),
            ("wait=5.5", 25), ("wait=0x10", 25), ("wait=inf", 25), ("wait=nan", 25), ("wait=%EF%BC%91", 25), ("wait=%00", 25),
            ("wait=3&wait=99999", 3), ("wait=99999&wait=3", 25), ("wait=%2B5", 5),
        ]
    )
    func waits(_ query: String, _ seconds: Int) {
        #expect(LivePages.wait(Form(decoding: query)) == seconds)
        #expect(seconds <= LivePages.longestWait)
    }

    @Test("gets a stream where it does not speak of waiting", arguments: ["", "after=3", "Wait=3", "waits=3"])
    func streams(_ query: String) {
        #expect(LivePages.wait(Form(decoding: query)) == nil)
    }

    @Test("is answered at the first news, however long it wanted to wait")
    func huge() async throws {
        let site = try await TestSite()
        let topic = try await site.start("待つ題", by: .nozawa)
        let cursor = try await site.head
        try await site.run { browser in
            for (index, wait) in ["99999999999999999999", "-1", "x"].enumerated() {
                let start = try await site.head
                async let answer = browser.get("/live?topic=\(topic)&after=\(start)&wait=\(wait)", as: .nozawa)
                try await site.waitForStreams(1)
                _ = try await site.reply("知らせ\(index)", to: topic, by: .kurihara)
                try await site.handOn(after: start)
                #expect(try await answer.text.contains("知らせ\(index)"))
                try await site.waitForStreams(0)
            }
        }
        #expect(try await site.head == cursor + 3)
    }

    @Test("about no place that there is, is told so in words, or to sign in first", arguments: [nil, TestSite.Name.nozawa])
    func places(_ who: TestSite.Name?) async throws {
        let site = try await TestSite()
        let topic = try await site.start("題", by: .nozawa)
        let unknown = "00000000000000000000000000"
        try await site.run { browser in
            var asked = 0
            for query in [
                "", "topic=", "channel=", "topic=\(unknown)", "channel=\(unknown)", "topic=-1", "topic=9223372036854775808", "topic=%00",
                "channel=\(topic)", "topic=\(site.channel)", "topic=\(topic)\(topic)", "topic=nonsense&topic=\(topic)",
                "channel=\(unknown)&topic=\(topic)", "Topic=\(topic)", "topic[]=\(topic)",
            ] {
                let answer = try await browser.get("/live?wait=0&\(query)", as: who)
                #expect(answer.status == (who == nil ? 303 : 404), "\(query)")
                if who == nil {
                    #expect(answer.location?.hasPrefix("/sign-in?return=") == true, "\(query)")
                } else {
                    #expect(answer.seen.contains("見つかりません"), "\(query)")
                }
                asked += 1
            }
            #expect(asked == 15)
        }
    }

    @Test("and does not know where it is, gets all of the topic or is told to load anew")
    func cursors() async throws {
        let site = try await TestSite()
        let topic = try await site.start("題", "ここに本文", by: .nozawa)
        let head = try await site.head
        try await site.run { browser in
            var asked = 0
            for cursor in [
                "0", "-1", "1", "9223372036854775807", "-9223372036854775808", "9223372036854775808", "1e5", "x", "", "%EF%BC%91",
                "\(head + 1)",
            ] {
                let address = "/live?topic=\(topic)&wait=0"
                let asQuery = try await browser.get("\(address)&after=\(cursor)", as: .nozawa)
                let asHeader = try await browser.get(address, as: .nozawa, headers: [.lastEventID: cursor])
                for answer in [asQuery, asHeader] {
                    #expect(answer.status == 200, "\(cursor)")
                    #expect(
                        answer.text.contains("\"reload\":true") || answer.text.contains("ここに本文") || answer.text.contains("\(topic)"),
                        "\(cursor): \(answer.text.prefix(200))"
                    )
                    asked += 1
                }
            }
            let doubled = try await browser.get("/live?topic=\(topic)&wait=0&after=\(head)&after=0", as: .nozawa)
            #expect(doubled.text == "{\"cursor\":\(head),\"messages\":[]}", "the first counts")
            #expect(asked == 22)
        }
    }
}
