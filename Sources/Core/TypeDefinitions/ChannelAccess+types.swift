extension ChannelAccess {
    /// Passes who may start a topic of a type here.
    func admitTopic(of definition: TypeDefinition) throws(Refusal) {
        try admitWriting()
        guard channel.posting == .everyone || isStarter || may(.announce) else { throw .forbidden("channel.only-some-start") }
        switch definition.start {
        case .everyone: break
        case .announcers: guard mayAnnounce else { throw .invalid("kind", "topic.announcement-only-some") }
        case .moderators: guard may(.moderate) else { throw .forbidden("channel.only-some-start") }
        }
        guard channel.purpose != .announcements || mayAnnounce else { throw .forbidden("channel.only-some-start") }
    }

    package func mayStart(_ definition: TypeDefinition) -> Bool { Refusal.passes(try admitTopic(of: definition)) }
}

extension WriteTransaction {
    /// The form of a new topic, checked against the type as it is now: a conflict where that has changed since it was shown.
    func form(_ filled: FilledForm, in access: ChannelAccess) throws -> NewForm {
        let version = filled.version
        // Who publishes meanwhile gives a row of each new field to the topics that are there: this one is among them, or not there at all.
        try topicTypes.lock(version.type)
        let offered = try topicTypes.offered(in: access.channel.id).first { $0.type.id == version.type }
        guard let type = offered?.type, !type.isRetired, let definition = type.definition else {
            throw Refusal.forbidden("type.not-offered")
        }
        guard type.version == version.number else { throw Refusal.conflict("type.changed") }
        try access.admitTopic(of: definition)
        try requireThere(filled.answers)
        return NewForm(version: version, definition: definition, answers: filled.answers)
    }

    /// Passes answers whose organisations are in the directory.
    func requireThere(_ answers: Answers) throws {
        let named = answers.values.compactMap { key, answer in if case .organisation(let id) = answer { (key, id) } else { nil } }
        guard !named.isEmpty else { return }
        let known = try organisations.organisations(Set(named.map(\.1)))
        for (key, id) in named where known[id] == nil {
            throw Refusal.invalid(AnswerReader.name(key), "type.answer.no-organisation")
        }
    }
}
