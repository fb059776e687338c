import Core
import Testing

@Suite("Admitting to a space")
struct AdmitToSpaceTests {
    @Test("lets somebody read, and announces it once")
    func admit() async throws {
        let meeting = try await Meeting()
        let closed = try await meeting.community.space("閉じた場", .members, by: meeting.keeper)
        let admit = AdmitToSpace(storage: meeting.storage)
        let kinds = try await meeting.community.announced {
            for _ in 1...2 { try await admit(meeting.asker.member, to: closed, true, as: meeting.keeper) }
        }
        #expect(kinds == [.membershipChanged])
        let page = try await meeting.storage.read { try $0.spacePage(closed, for: meeting.asker) }
        #expect(page.access.isMember)
    }

    @Test("can be taken back, by the member too")
    func remove() async throws {
        let meeting = try await Meeting()
        let closed = try await meeting.community.space("閉じた場", .members, by: meeting.keeper)
        let admit = AdmitToSpace(storage: meeting.storage)
        for remover in [meeting.keeper, meeting.asker] {
            try await admit(meeting.asker.member, to: closed, true, as: meeting.keeper)
            let kinds = try await meeting.community.announced {
                try await admit(meeting.asker.member, to: closed, false, as: remover)
            }
            #expect(kinds == [.membershipChanged])
            await #expect(throws: Refusal.notFound) { try await meeting.storage.read { try $0.spacePage(closed, for: meeting.asker) } }
        }
    }

    @Test("is not for everybody, and only for members of the community")
    func refused() async throws {
        let meeting = try await Meeting()
        let admit = AdmitToSpace(storage: meeting.storage)
        let closed = try await meeting.community.space("閉じた場", .members, by: meeting.keeper)
        try await meeting.community.expect(.forbidden("access.no-right")) {
            try await admit(meeting.other.member, to: meeting.space, true, as: meeting.asker)
        }
        try await meeting.community.expect(.forbidden("access.no-right")) {
            try await admit(meeting.asker.member, to: meeting.space, true, as: meeting.asker)
        }
        try await meeting.community.expect(.notFound) {
            try await admit(meeting.asker.member, to: closed, true, as: meeting.asker)
        }
        try await meeting.community.expect(.invalid("member", "member.unknown")) {
            try await admit(ID(bits: 1), to: meeting.space, true, as: meeting.keeper)
        }
    }

    @Test("opens no space whose audience leaves them out")
    func promise() async throws {
        let meeting = try await Meeting()
        let guest = try await meeting.community.guest(named: "田中 一郎", invitedBy: meeting.keeper)
        try await AdmitToSpace(storage: meeting.storage)(guest.member, to: meeting.space, true, as: meeting.keeper)
        await #expect(throws: Refusal.notFound) {
            try await meeting.storage.read { try $0.channelPage(meeting.channel, for: guest) }
        }
    }
}
