import Core
import HTML
import Hummingbird

/// The spaces: listing, creating and changing them.
struct SpacePages: Sendable {
    let site: AppContext

    func list(_ visit: PageRequest) async throws -> Response {
        try await list(visit, FormState())
    }

    /// Joins every ticked channel.
    func join(_ member: MemberRequest, _ form: Form) async throws -> Response {
        try await form.answer(beside: "channel") {
            try await JoinChannels(storage: site.storage)(ChannelsForm.chosen(form), as: member.viewer)
            let space = ID<Space>(form["from"])
            return .see((space.map { Path.space($0) } ?? .spaces).saying("joined-several"))
        } again: {
            try await list(member.visit, $0)
        }
    }

    private func list(_ visit: PageRequest, _ attempt: FormState) async throws -> Response {
        let viewer = visit.viewer
        let (found, frame) = try await site.load(visit) { snapshot in
            (
                readable: try snapshot.spacePages(for: viewer), closed: try viewer.map { try snapshot.closedSpaces(for: $0) } ?? [],
                hasOthers: viewer == nil ? try snapshot.hasClosedSpaces() : false
            )
        }
        return try attempt.page { html in
            SpacesView(
                visit: visit,
                pages: found.readable,
                closed: found.closed,
                hasOthers: found.hasOthers,
                attempt: attempt,
                status: FlashKey.of(visit)
            ).write(html, in: frame)
        }
    }

    func show(_ visit: PageRequest) async throws -> Response {
        let id: ID<Space> = try visit.id()
        let (page, frame) = try await site.load(visit) { try $0.spacePage(id, for: visit.viewer) }
        return .page { html in SpaceView(visit: visit, page: page, status: FlashKey.of(visit)).write(html, in: frame) }
    }

    func blank(_ member: MemberRequest) async throws -> Response {
        try await form(member, space: nil, FormState())
    }

    func create(_ member: MemberRequest, _ form: Form) async throws -> Response {
        try await form.answer(beside: "name") {
            let draft = try await SpaceForm(form).draft(for: member.viewer, site.storage)
            let space = try await CreateSpace(storage: site.storage)(draft, as: member.viewer)
            return .see(Path.space(space).saying("created"))
        } again: {
            try await self.form(member, space: nil, $0)
        }
    }

    func change(_ member: MemberRequest) async throws -> Response {
        try await form(member, space: member.visit.id(), FormState())
    }

    func save(_ member: MemberRequest, _ form: Form) async throws -> Response {
        let id: ID<Space> = try member.visit.id()
        return try await form.answer(beside: "name") {
            let draft = try await SpaceForm(form).draft(for: member.viewer, site.storage)
            try await ChangeSpace(storage: site.storage)(id, draft, as: member.viewer)
            return .see(Path.space(id).saying("saved"))
        } again: {
            try await self.form(member, space: id, $0)
        }
    }

    func archive(_ member: MemberRequest, _ form: Form) async throws -> Response {
        let id: ID<Space> = try member.visit.id()
        let archives = form["archives"] == "yes"
        try await ArchiveSpace(storage: site.storage)(id, archives, as: member.viewer)
        return .see(Path.space(id).saying(archives ? "archived" : "unarchived"))
    }

    private func form(_ member: MemberRequest, space id: ID<Space>?, _ attempt: FormState) async throws -> Response {
        let viewer = member.viewer
        let (space, frame) = try await site.load(member.visit) { snapshot in
            try snapshot.arrangedSpace(id, by: viewer)
        }
        return try attempt.page { html in SpaceFormView(visit: member, space: space, attempt: attempt).write(html, in: frame) }
    }
}
