import Core
import HTML
import Hummingbird

/// Creating and changing channels.
struct ArrangingPages: Sendable {
    let site: AppContext

    func blank(_ member: MemberRequest) async throws -> Response {
        try await newForm(member, FormState())
    }

    func create(_ member: MemberRequest, _ form: Form) async throws -> Response {
        try await form.answer(beside: "name") {
            let channel = try await CreateChannel(storage: site.storage)(draft(form), in: member.visit.id(), as: member.viewer)
            return .see(Path.channel(channel).saying("created"))
        } again: {
            try await newForm(member, $0)
        }
    }

    func change(_ member: MemberRequest) async throws -> Response {
        try await changeForm(member, FormState())
    }

    func save(_ member: MemberRequest, _ form: Form) async throws -> Response {
        let id: ID<Channel> = try member.visit.id()
        return try await form.answer(beside: "name") {
            try await ChangeChannel(storage: site.storage)(id, draft(form), as: member.viewer)
            return .see(Path.channel(id).saying("saved"))
        } again: {
            try await changeForm(member, $0)
        }
    }

    func archive(_ member: MemberRequest, _ form: Form) async throws -> Response {
        let id: ID<Channel> = try member.visit.id()
        let archives = form["archives"] == "yes"
        try await ArchiveChannel(storage: site.storage)(id, archives, as: member.viewer)
        return .see(Path.channel(id).saying(archives ? "archived" : "unarchived"))
    }

    /// Refuses with every error of the form.
    private func draft(_ form: Form) throws -> ChannelDraft {
        var flaws = FlawList()
        let access = try flaws.check(try form.word("access", Channel.Access.self))
        let posting = try flaws.check(try form.word("posting", Channel.Posting.self))
        let purpose = try flaws.check(try form.word("use", Channel.Purpose.self))
        let draft = try flaws.check(
            try ChannelDraft(
                name: form["name"],
                lead: form["lead"],
                access: access ?? .invitation,
                posting: posting ?? .some,
                purpose: purpose ?? .talk
            )
        )
        return try flaws.passing(draft)
    }

    private func newForm(_ member: MemberRequest, _ attempt: FormState) async throws -> Response {
        let (viewer, id): (Viewer, ID<Space>) = (member.viewer, try member.visit.id())
        let (access, frame) = try await site.load(member.visit) { try $0.arrangedSpace(id, by: viewer) }
        guard let space = access?.space else { throw Refusal.notFound }
        return try attempt.page { html in
            ChannelFormView(visit: member, space: space, channel: nil, attempt: attempt).write(html, in: frame)
        }
    }

    private func changeForm(_ member: MemberRequest, _ attempt: FormState) async throws -> Response {
        let (viewer, id): (Viewer, ID<Channel>) = (member.viewer, try member.visit.id())
        let (access, frame) = try await site.load(member.visit) { try $0.arrangedChannel(id, by: viewer) }
        return try attempt.page { html in
            ChannelFormView(visit: member, space: access.space, channel: access.channel, attempt: attempt).write(html, in: frame)
        }
    }
}
