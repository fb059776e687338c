import SQLCore
import Testing

@testable import Core

@Suite("The secret address of a member's feeds")
struct FeedKeyTests {
    private func reader(_ secret: Secret, _ storage: Storage) async throws -> ID<Member>? {
        try await storage.read { try $0.feedKeys.viewer(hash: secret.hash)?.member }
    }

    @Test("stands for its member until they renew it or end it, and is kept as a hash")
    func life() async throws {
        let meeting = try await Meeting()
        let storage = meeting.storage
        let first = try await RenewFeedKey(storage: storage)(by: meeting.asker)
        #expect(try await reader(first, storage) == meeting.asker.member)
        #expect(try await storage.read { try $0.feedKeys.madeAt(by: meeting.asker.member) } != nil)
        #expect(try await reader(Secret(), storage) == nil)
        let kept: [UInt8]? = try await storage.read { try $0.tx.value("SELECT hash FROM feed_key") }
        #expect(kept == first.hash)
        #expect(kept?.hex != first.text)

        let second = try await RenewFeedKey(storage: storage)(by: meeting.asker)
        #expect(try await reader(first, storage) == nil)
        #expect(try await reader(second, storage) == meeting.asker.member)
        try await EndFeedKey(storage: storage)(by: meeting.asker)
        #expect(try await reader(second, storage) == nil)
    }

    @Test("ends when the member leaves, who then makes no other")
    func leaving() async throws {
        let meeting = try await Meeting()
        let storage = meeting.storage
        let secret = try await RenewFeedKey(storage: storage)(by: meeting.other)
        try await LeaveCommunity(storage: storage)(meeting.other)
        #expect(try await reader(secret, storage) == nil)
        #expect(try await storage.read { try $0.feedKeys.madeAt(by: meeting.other.member) } == nil)
        try await meeting.community.expect(.signedOut) { _ = try await RenewFeedKey(storage: storage)(by: meeting.other) }
    }
}
