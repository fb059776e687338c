import Core
import HTTPTypes
import SQLiteEngine
import Testing
import Web

@Suite("Health")
struct HealthTests {
    @Test("tells nothing but that all is well")
    func quiet() async throws {
        let site = try await TestSite()
        _ = try await site.start("何か", by: .nozawa)
        try await site.run { browser async throws in
            let answer = try await browser.get("/health")
            #expect(answer.status == 200)
            #expect(answer.text == "{\"status\":\"ok\"}")
        }
    }

    @Test("is not well on a full disk, though something small still finds room, until there is room again")
    func full() async throws {
        let site = try await TestSite()
        let topic = try await site.start("満杯", by: .nozawa)
        let large = ["text": String(repeating: "長", count: 9_900), "voice": "personal", "key": "health-large"]
        try await site.run { browser async throws in
            try await site.fill()
            #expect(try await browser.post("/topics/\(topic)/replies", large, as: .nozawa).status == 503)
            for _ in 1...7 {
                #expect(try await browser.post("/settings/look", ["theme": "dark"], as: .nozawa).status == 303, "small enough")
                let answer = try await browser.get("/health")
                #expect(answer.status == 503)
                #expect(answer.text == "{\"status\":\"read-only\"}")
                site.clock.advance(seconds: 2)
            }
            try await site.empty()
            #expect(try await browser.get("/health").status == 200)
            #expect(try await browser.post("/topics/\(topic)/replies", large, as: .nozawa).status == 303)
        }
    }

    @Test("is asked for anew by who has just started")
    func start() async throws {
        let site = try await TestSite()
        try await site.fill()
        try await site.run { browser async throws in
            #expect(try await browser.get("/health").status == 503)
        }
    }
}
