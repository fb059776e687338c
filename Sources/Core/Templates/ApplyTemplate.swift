/// Makes what a template describes, or completes the space of its name that the viewer arranges.
///
/// A second run changes nothing. A changed definition becomes the next version of its type. Names, leads and audiences of what is there stay as people
/// made them, and so do types and channels that the template does not name.
package struct ApplyTemplate: Sendable {
    let storage: Storage

    package init(storage: Storage) {
        self.storage = storage
    }

    /// - Throws: `DefinitionFlaws` with the places of the file that the data does not allow, such as what topics would lose.
    package func callAsFunction(_ template: SpaceTemplate, as viewer: Viewer) async throws -> AppliedTemplate {
        try await storage.write(as: viewer) { work, viewer in
            try work.community.lock()
            let (space, isNew) = try DefinitionFlaws.at("space") { try work.space(of: template.space, by: viewer) }
            var applied = AppliedTemplate(space: space.space.id, isNewSpace: isNew)
            try work.bring(template.types, by: viewer, &applied)
            for (index, channel) in template.channels.enumerated() {
                try DefinitionFlaws.at("channels[\(index)]") { try work.bring(channel, in: space, by: viewer, &applied) }
            }
            return applied
        }
    }
}

extension WriteTransaction {
    fileprivate func space(of template: TemplateSpace, by viewer: Viewer) throws -> (access: SpaceAccess, isNew: Bool) {
        guard let found = try spaces.all(by: viewer).first(where: { $0.space.name == template.name && $0.mayArrange }) else {
            return (try spaces.access(create(template.draft(by: viewer), by: viewer), by: viewer), true)
        }
        guard !found.space.isArchived else { throw Refusal.forbidden("channel.archived") }
        // What the file means for some is not put where others read.
        guard found.space.audience == template.audience else { throw Refusal.invalid("audience", "space.audience-fixed") }
        return (found, false)
    }

    /// All flaws of all types in one go.
    fileprivate func bring(_ definitions: [TypeDefinition], by viewer: Viewer, _ applied: inout AppliedTemplate) throws {
        let known = try topicTypes.all(in: applied.space).keyed(by: \.key)
        guard Set(known.keys).union(definitions.map(\.key)).count <= TopicType.most else {
            throw Refusal.forbidden(Refusal.Reason("type.too-many", ["limit": "\(TopicType.most)"]))
        }
        var flaws: [DefinitionFlaw] = []
        for (index, definition) in definitions.enumerated() {
            do {
                try bring(definition, as: known[definition.key]?.id, by: viewer, &applied)
            } catch let refused as DefinitionFlaws {
                flaws += refused.flaws.map { $0.under("types[\(index)]") }
            }
        }
        guard flaws.isEmpty else { throw DefinitionFlaws(flaws: flaws) }
    }

    private func bring(_ definition: TypeDefinition, as known: ID<TopicType>?, by viewer: Viewer, _ applied: inout AppliedTemplate) throws {
        let id = known ?? newID(TopicType.self)
        if known == nil { try topicTypes.insert(id, in: applied.space, key: definition.key) }
        try topicTypes.lock(id)
        guard let type = try topicTypes.find(id) else { throw Refusal.notFound }
        var number = type.version
        if type.definition != definition {
            if let draft = try topicTypes.draft(of: id), draft.definition != definition {
                throw DefinitionFlaws(flaws: [DefinitionFlaw("", Refusal.Reason("type.loss.draft", ["type": definition.name.ja]))])
            }
            number = try publish(definition, as: type, by: viewer)
        }
        if type.isRetired { try retire(type, false, by: viewer) }
        applied.types[definition.key] = TopicType.Version(type: id, number: number)
        if known == nil {
            applied.newTypes.append(definition.name.ja)
        } else if type.version != number || type.isRetired {
            applied.changedTypes.append(definition.name.ja)
        }
    }

    fileprivate func bring(_ template: TemplateChannel, in space: SpaceAccess, by viewer: Viewer, _ applied: inout AppliedTemplate) throws {
        let known = try channels.arranged(in: space.space.id, by: viewer).first { $0.name == template.name }
        guard known == nil || known?.access == template.access else { throw Refusal.invalid("access", "channel.access-fixed") }
        let id = try known?.id ?? create(template.draft(), in: space, by: viewer)
        applied.channels[template.name] = id
        if known == nil { applied.newChannels.append(template.name) }

        let wanted = template.types.compactMap { applied.types[$0]?.type }
        let offered = try topicTypes.offered(in: id).map(\.type.id)
        let all = wanted + offered.filter { !wanted.contains($0) }
        guard let view = template.opensWith, all != offered || known?.opensWith != view else { return }
        guard let channel = try channels.places([id])[id]?.channel else { throw Refusal.notFound }
        try offer(all, in: channel, opensWith: view, by: viewer)
        if known != nil { applied.changedChannels.append(template.name) }
    }
}
