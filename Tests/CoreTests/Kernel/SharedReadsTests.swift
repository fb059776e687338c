import SQLCore
import Synchronization
import TestActs
import TestEngines
import Testing

@testable import Core

@Suite("What is kept of pages")
struct SharedReadsTests {
    private struct Part: SharedPart {
        let text: String
        var bytes: Int { text.utf8.count }
    }

    private static let subject = Subject(.topic, ID<Topic>(bits: 1))

    @Test("is read once for each version, and again by a snapshot of another version")
    func versions() throws {
        let kept = SharedReads()
        var reads = 0
        func find(_ version: Int64) throws -> String {
            try kept.find(Self.subject, at: version) {
                reads += 1
                return Part(text: "\(version)")
            }.text
        }
        #expect(try [find(1), find(1), find(2), find(2)] == ["1", "1", "2", "2"])
        #expect(reads == 2)
        // A snapshot that began before the version that is kept.
        #expect(try find(1) == "1")
        #expect(reads == 3)
    }

    @Test("is bounded: what takes more than half is read each time")
    func bounded() throws {
        let kept = SharedReads(bytes: 10_000)
        var reads = 0
        for _ in 0..<3 {
            _ = try kept.find(Self.subject, at: 1) {
                reads += 1
                return Part(text: String(repeating: "長", count: 2_000))
            }
        }
        #expect(reads == 3)
    }

    @Test("tells of a part that changed without an event")
    func differing() throws {
        let told = Mutex(0)
        let kept = SharedReads { _ in told.withLock { $0 += 1 } }
        for text in ["一", "一", "二"] { _ = try kept.find(Self.subject, at: 1) { Part(text: text) } }
        #expect(told.withLock { $0 } == 1)
    }

    @Test("is renewed where the part says that it holds no more, and told of where it held too long")
    func renewing() throws {
        let told = Mutex(0)
        let kept = SharedReads { _ in told.withLock { $0 += 1 } }
        var stored = "一"
        func renew(_ holds: Bool) throws -> Part? {
            try kept.renew(Self.subject) { (old: Part?) in old != nil && holds ? nil : Part(text: stored) }
        }
        #expect(try renew(true)?.text == "一")
        #expect(try renew(true)?.text == "一")
        #expect(told.withLock { $0 } == 0)
        stored = "二"
        #expect(try renew(true)?.text == "一")
        #expect(told.withLock { $0 } == 1)
        #expect(try renew(false)?.text == "二")
        #expect(try renew(true)?.text == "二")
        #expect(told.withLock { $0 } == 1)
    }

    @Test("is not used by an act, which sees its own changes")
    func acts() async throws {
        let community = try await TestCommunity()
        let reads = try await community.storage.read { snapshot in
            var reads = 0
            for _ in 0..<3 { _ = try snapshot.once("key") { reads += 1 } }
            // Nothing is a value too.
            for _ in 0..<3 {
                let found: Int? = try snapshot.once("none") {
                    reads += 10
                    return nil
                }
                #expect(found == nil)
            }
            return reads
        }
        let readsOfAct = try await community.storage.write { work in
            var reads = 0
            for _ in 0..<3 {
                _ = try work.once("key") { reads += 1 }
                _ = try work.shared(Self.subject, at: 1) {
                    reads += 1
                    return Part(text: "")
                }
            }
            return reads
        }
        #expect(reads == 11)
        #expect(readsOfAct == 6)
    }
}
