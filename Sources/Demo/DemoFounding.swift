import Core

/// Founds the demo: members, roles, spaces, channels and memberships.
struct DemoFounding {
    let storage: Storage
    let clock: ManualClock
    let community: DemoCommunity
    /// By their files.
    let templates: [String: SpaceTemplate]

    func found() async throws -> DemoCast {
        var cast = DemoCast()
        let start = clock.now
        // Members take their seats on their first day, the founder first.
        let people = community.people.sorted { ($0.since, $0.id) < ($1.since, $1.id) }
        clock.set(morning(of: people.first?.since ?? ""))
        let founder = try await foundBy(&cast)
        for person in people where cast.viewers[person.id] == nil {
            clock.set(max(clock.now, morning(of: person.since)))
            cast.viewers[person.id] = try await AddDemoMember(storage: storage)(form(person), in: try await body(of: person))
        }
        clock.set(max(clock.now, start))
        try await makePlaces(&cast, by: founder)
        for template in community.templates { try await apply(template, to: &cast, by: founder) }
        try await grantRoles(cast, by: founder)
        // Roles change rights: from here on everybody acts with theirs.
        for person in community.people { cast.viewers[person.id] = try await fresh(cast.viewer(person.id)) }
        try await join(&cast, by: cast.viewer(operatorID))
        return cast
    }

    /// 8:30 on a day such as `2024-04-01`; the clock's current time when the file has none.
    private func morning(of day: String) -> Moment {
        let parts = day.split(separator: "-").compactMap { Int($0) }
        guard parts.count == 3, let midnight = JapanTime.midnight(year: parts[0], month: parts[1], day: parts[2]) else { return clock.now }
        return midnight.adding(8 * 3600 + 1800)
    }

    /// Archives channels after they are filled.
    func archive(_ cast: DemoCast) async throws {
        for channel in community.channels where channel.archived {
            try await ArchiveChannel(storage: storage)(cast.channel(channel.id), true, as: cast.viewer(operatorID))
        }
    }

    private var operatorID: String { community.people.first { $0.roles.contains("operator") }?.id ?? "" }

    private func foundBy(_ cast: inout DemoCast) async throws -> Viewer {
        guard let person = community.people.first(where: { $0.id == operatorID }) else { throw DemoFlaw(what: "there is no operator") }
        let session = try await FoundCommunity(storage: storage)(
            name: community.name,
            isDemo: true,
            founder: form(person),
            organisation: try await body(of: person),
            agent: "demo"
        )
        guard let viewer = try await storage.read({ try $0.viewers.viewer(session.member) }) else { throw DemoFlaw(what: "no founder") }
        try await EndSession(storage: storage)(session.id, of: viewer)
        cast.viewers[person.id] = viewer
        return viewer
    }

    private func form(_ person: DemoCommunity.Person) -> JoinForm {
        let isPersona = community.personas.contains(person.id)
        return JoinForm(
            mail: "\(isPersona ? "persona-" : "")\(person.id)@demo.example",
            name: person.name,
            reading: person.reading,
            section: person.section,
            job: person.job,
            consent: true
        )
    }

    private func body(of person: DemoCommunity.Person) async throws -> ID<Organisation> {
        guard let body = try await storage.read({ try $0.organisations.organisation(slug: person.body) }) else {
            throw DemoFlaw(what: "\(person.id) works at \(person.body), which is not in the directory")
        }
        return body.id
    }

    private func makePlaces(_ cast: inout DemoCast, by founder: Viewer) async throws {
        for space in community.spaces {
            guard let kind = Space.Kind(rawValue: space.kind), let audience = Audience(rawValue: space.audience) else {
                throw DemoFlaw(what: "space \(space.id) is of no known kind or audience")
            }
            let draft = try SpaceDraft(name: space.name, lead: space.lead, kind: kind, audience: audience)
            cast.spaces[space.id] = try await CreateSpace(storage: storage)(draft, as: founder)
        }
        for channel in community.channels {
            guard let access = Channel.Access(rawValue: channel.access), let posting = Channel.Posting(rawValue: channel.posting),
                let purpose = Channel.Purpose(rawValue: channel.purpose ?? Channel.Purpose.talk.rawValue)
            else {
                throw DemoFlaw(what: "channel \(channel.id) is of no known access, posting or purpose")
            }
            let draft = try ChannelDraft(name: channel.name, lead: channel.lead, access: access, posting: posting, purpose: purpose)
            cast.channels[channel.id] = try await CreateChannel(storage: storage)(draft, in: cast.space(channel.space), as: founder)
        }
    }

    private func apply(_ part: DemoCommunity.Template, to cast: inout DemoCast, by founder: Viewer) async throws {
        guard let template = templates[part.file] else { throw DemoFlaw(what: "there is no template \(part.file)") }
        let applied = try await ApplyTemplate(storage: storage)(template, as: founder)
        cast.spaces[part.space] = applied.space
        for (id, name) in part.channels {
            guard let channel = applied.channels[name] else { throw DemoFlaw(what: "\(part.file) has no channel \(name)") }
            cast.channels[id] = channel
        }
        for definition in template.types {
            guard let version = applied.types[definition.key] else { throw DemoFlaw(what: "\(definition.key) was not made") }
            cast.types[definition.key] = DemoType(version: version, definition: definition)
        }
    }

    private func grantRoles(_ cast: DemoCast, by founder: Viewer) async throws {
        for person in community.people {
            for word in person.roles where word != "operator" {
                guard let role = try role(word, cast) else { throw DemoFlaw(what: "\(word) is no role") }
                _ = try await GrantRole(storage: storage)(role, to: cast.viewer(person.id).member, by: founder)
            }
        }
    }

    private func role(_ word: String, _ cast: DemoCast) throws -> Role? {
        let parts = word.split(separator: ":", maxSplits: 1).map(String.init)
        switch parts.first {
        case "manager": return Role(.manager)
        case "moderator": return Role(.moderator, space: try cast.space(parts.last ?? ""))
        case "ambassador":
            return Role(.ambassador, field: parts.last.flatMap(Role.Field.init(rawValue:)), fiscalYear: JapanTime(.now).fiscalYear)
        default: return nil
        }
    }

    private func fresh(_ viewer: Viewer) async throws -> Viewer {
        guard let viewer = try await storage.read({ try $0.viewers.viewer(viewer.member) }) else {
            throw DemoFlaw(what: "somebody is gone")
        }
        return viewer
    }

    private func join(_ cast: inout DemoCast, by keeper: Viewer) async throws {
        for person in community.people {
            for id in person.channels {
                try await join(id, person, cast, by: keeper)
                cast.joined[id, default: []].append(person.id)
            }
        }
    }

    /// Channels of templates are open; those of the files may be closed in several ways.
    private func join(_ id: String, _ person: DemoCommunity.Person, _ cast: DemoCast, by keeper: Viewer) async throws {
        let viewer = try cast.viewer(person.id)
        let channel = community.channels.first { $0.id == id }
        if let channel, community.spaces.contains(where: { $0.id == channel.space && $0.audience == "members" }) {
            try await AdmitToSpace(storage: storage)(viewer.member, to: cast.space(channel.space), true, as: keeper)
        }
        if channel?.access == "invitation" {
            try await AdmitToChannel(storage: storage)(viewer.member, .admit, in: cast.channel(id), as: keeper)
        } else {
            try await JoinChannel(storage: storage)(cast.channel(id), true, as: viewer)
        }
        if channel?.posting == "some", viewer.organisation.kind == .national {
            try await AdmitToChannel(storage: storage)(viewer.member, .makeStarter, in: cast.channel(id), as: keeper)
        }
    }
}
