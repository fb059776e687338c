/// A suggestion while a mention is typed.
package struct MentionSuggestion: Sendable, Hashable {
    /// The unambiguous name to insert.
    package let text: String
    package let name: String
    /// What distinguishes it: organisation and section of a member, prefecture of an organisation.
    package let details: [String]
}

extension ReadTransaction {
    /// Members, then organisations, whose name or reading starts with the text. Only readers of the channel: others would not see the
    /// mention, and suggestions must not reveal who is outside a closed place.
    package func suggestedMentions(_ typed: String, at channel: ID<Channel>, for viewer: Viewer, limit: Int = 6) throws
        -> [MentionSuggestion]
    {
        let access = try channels.access(channel, by: viewer)
        let beginning = String(typed.prefix(MentionScanner.nameLimit)).folded
        guard !beginning.isEmpty else { return [] }
        let people = try mentionSuggestions.people(beginning, at: access, besides: viewer.member, limit: limit)
        let bodies = try mentionSuggestions.bodies(beginning, limit: 20).filter { body in
            access.channel.access == .open && access.space.isReadable(from: body, isMember: false)
        }
        let found: [(name: String, target: Mention.Target, details: [String])] =
            people.map { ($0.name, .member($0.id), [$0.organisation.name, $0.section]) }
            + bodies.map { ($0.name, .organisation($0.id, slug: $0.slug), [$0.prefecture.flatMap(Prefecture.name)].compactMap(\.self)) }
        let candidates = MentionScanner.candidates(in: found.prefix(limit).map { "@\($0.name)" })
        let targets = try mentions.targets(of: candidates, at: nil)
        return found.prefix(limit).compactMap { name, target, details in
            // Names that no mention can spell are not suggested.
            guard let written = candidates.first(where: { $0.names.first?.text == name })?.names.first else { return nil }
            let bearers = targets.bearers(of: written)
            guard let meant = bearers.first(where: { $0.target == target }) else { return nil }
            let text = bearers.count == 1 ? name : meant.precisely
            guard MentionScanner.candidates(in: ["@" + text]).first?.names.first?.text == text else { return nil }
            return MentionSuggestion(text: text, name: name, details: details)
        }
    }
}
