extension ChannelAccess {
    package func mayStart(_ definition: TypeDefinition) -> Bool { objectionToStart(definition) == nil }

    /// What stands against starting a topic of this type here.
    func objectionToStart(_ definition: TypeDefinition) -> Refusal? {
        if let objectionToReply { return objectionToReply }
        guard channel.posting == .everyone || isStarter || may(.announce) else { return .forbidden("channel.only-some-start") }
        switch definition.start {
        case .everyone: break
        case .announcers: guard mayAnnounce else { return .invalid("kind", "topic.announcement-only-some") }
        case .moderators: guard may(.moderate) else { return .forbidden("channel.only-some-start") }
        }
        return channel.purpose != .announcements || mayAnnounce ? nil : .forbidden("channel.only-some-start")
    }
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
        try access.objectionToStart(definition).refuse()
        try filled.answers.objection(knowing: organisations.organisations(filled.answers.organisations)).refuse()
        return NewForm(version: version, definition: definition, answers: filled.answers)
    }
}

extension Answers {
    /// What stands against answers that name an organisation outside the directory.
    func objection(knowing known: [ID<Organisation>: Organisation]) -> Refusal? {
        let unknown = values.first { if case .organisation(let id) = $1 { known[id] == nil } else { false } }
        return unknown.map { .invalid(AnswerReader.name($0.key), "type.answer.no-organisation") }
    }
}
