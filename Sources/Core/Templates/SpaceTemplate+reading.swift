import Foundation

extension SpaceTemplate {
    static let mostChannels = 50

    /// Reads a file that somebody wrote.
    /// - Throws: `DefinitionFlaws` with everything that is wrong with it, or with the place where it stops being JSON.
    package init(file: Data) throws {
        self = try TreeReader.read(JSONTree(file: file), Self.read)
    }

    private static func read(_ reader: inout TreeReader) -> SpaceTemplate? {
        let name = reader.line("name", limit: SpaceDraft.longestName)
        if !reader.has("space") { reader.flaw("space", "type.flaw.missing") }
        let space = reader.object("space", TemplateSpace.read)
        let template = SpaceTemplate(
            name: name,
            space: space ?? TemplateSpace(name: "", lead: "", kind: .theme, audience: .members),
            types: reader.objects("types", limit: TopicType.most, TypeDefinition.read),
            channels: reader.objects("channels", limit: mostChannels, TemplateChannel.read)
        )
        reader.note(template.flaws)
        return template
    }
}

extension TemplateSpace {
    fileprivate static func read(_ reader: inout TreeReader) -> TemplateSpace? {
        let name = reader.line("name", limit: SpaceDraft.longestName)
        let lead = reader.line("lead", limit: SpaceDraft.longestLead, isRequired: false)
        let (kind, audience): (Space.Kind?, Audience?) = (reader.word("kind"), reader.word("audience"))
        if audience == .own { reader.flaw("audience", "space.audience-own") }
        guard let kind, let audience else { return nil }
        return TemplateSpace(name: name, lead: lead, kind: kind, audience: audience)
    }
}

extension TemplateChannel {
    fileprivate static func read(_ reader: inout TreeReader) -> TemplateChannel? {
        let types = reader.texts("types", limit: TopicType.mostOffered)
        let view: TypeView.Kind? = reader.has("opens_with") ? reader.word("opens_with") : nil
        return TemplateChannel(
            name: reader.line("name", limit: ChannelDraft.longestName),
            lead: reader.line("lead", limit: ChannelDraft.longestLead, isRequired: false),
            purpose: reader.word("purpose", .talk) ?? .talk,
            posting: reader.word("posting", .everyone) ?? .everyone,
            access: reader.word("access", .open) ?? .open,
            types: types,
            opensWith: view ?? (types.isEmpty ? nil : .stream)
        )
    }
}
