import Core
import HTML
import Hummingbird

/// The members of a channel and their admission.
struct ChannelMemberPages: Sendable {
    let site: AppContext

    func list(_ member: MemberRequest) async throws -> Response {
        try await page(member, FormState())
    }

    func set(_ member: MemberRequest, _ form: Form) async throws -> Response {
        let channel: ID<Channel> = try member.visit.id()
        return try await form.answer(beside: "member") {
            let change = try form.word("change", AdmitToChannel.Change.self)
            let other = try form.id("member", Member.self)
            try await AdmitToChannel(storage: site.storage, stationery: site.stationery)(other, change, in: channel, as: member.viewer)
            // Members who remove themselves from a channel by invitation may no longer see its members.
            if other == member.viewer.member, change == .remove { return .see(Path.spaces.saying("left")) }
            return .see(Path.channelMembers(channel).saying(Self.status(change)))
        } again: {
            try await page(member, $0)
        }
    }

    private static func status(_ change: AdmitToChannel.Change) -> String {
        switch change {
        case .admit: "admitted"
        case .remove: "removed"
        case .makeStarter: "granted"
        case .endStarter: "ended"
        }
    }

    private func page(_ member: MemberRequest, _ attempt: FormState) async throws -> Response {
        let channel: ID<Channel> = try member.visit.id()
        let query = AdmittedQuery(after: ID<Member>(member.visit.query["after"]), search: member.visit.query["q"])
        let (found, frame) = try await site.load(member.visit) { try $0.channelMembers(channel, query, for: member.viewer) }
        return try attempt.page { html in
            let place = PlaceMembersView.Place(found.access, member.visit.texts)
            PlaceMembersView(visit: member.visit, place: place, members: found.members, query: query, attempt: attempt).write(
                html,
                in: frame
            )
        }
    }
}
