import Testing

@testable import Core

@Suite("A kind of event")
struct EventKindTests {
    @Test("that changes who may read what makes open streams look again", arguments: Event.Kind.allCases)
    func changesAccess(kind: Event.Kind) {
        let changing: Set<Event.Kind> = [
            .membershipChanged, .spaceChanged, .channelChanged, .roleChanged, .memberLeft, .memberChanged, .sessionEnded,
        ]
        #expect(kind.changesAccess == changing.contains(kind))
    }

    @Test("is announced by every act that changes access")
    func acts() async throws {
        let meeting = try await Meeting()
        let storage = meeting.storage
        let closed = try await meeting.community.space("閉じた場", .members, by: meeting.keeper)
        let inner = try await meeting.community.channel("内々", in: meeting.space, access: .invitation, by: meeting.keeper)
        let role = try await GrantRole(storage: storage)(Role(.manager), to: meeting.asker.member, by: meeting.keeper)
        let acts: [() async throws -> Void] = [
            { try await AdmitToSpace(storage: storage)(meeting.asker.member, to: closed, true, as: meeting.keeper) },
            { try await AdmitToSpace(storage: storage)(meeting.asker.member, to: closed, false, as: meeting.keeper) },
            { try await AdmitToChannel(storage: storage)(meeting.asker.member, .admit, in: inner, as: meeting.keeper) },
            { try await AdmitToChannel(storage: storage)(meeting.asker.member, .remove, in: inner, as: meeting.keeper) },
            { try await JoinChannel(storage: storage)(meeting.channel, true, as: meeting.asker) },
            { try await ArchiveChannel(storage: storage)(inner, true, as: meeting.keeper) },
            { try await ArchiveSpace(storage: storage)(closed, true, as: meeting.keeper) },
            { try await EndRole(storage: storage)(role, by: meeting.keeper) },
            { try await LeaveCommunity(storage: storage)(meeting.other) },
        ]
        for act in acts {
            let kinds = try await meeting.community.announced(act)
            #expect(kinds.contains { $0.changesAccess })
        }
    }
}
