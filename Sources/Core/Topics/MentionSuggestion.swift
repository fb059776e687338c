/// Somebody who can be called, for who began to write a name.
package struct MentionSuggestion: Sendable, Hashable {
    /// What is written behind the sign so that nobody else is meant.
    package let text: String
    package let name: String
    /// What tells them from others: body and section of a member, the prefecture of a body.
    package let details: [String]
}

extension ReadTransaction {
    /// Members, then bodies, whose name or reading begins so. Only who can read the channel: the others would not see that they were called, and
    /// of a closed place nobody is told who is outside.
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
            // What no mention can spell is not offered.
            guard let written = candidates.first(where: { $0.names.first?.text == name })?.names.first else { return nil }
            let bearers = targets.bearers(of: written)
            guard let meant = bearers.first(where: { $0.target == target }) else { return nil }
            let text = bearers.count == 1 ? name : meant.precisely
            guard MentionScanner.candidates(in: ["@" + text]).first?.names.first?.text == text else { return nil }
            return MentionSuggestion(text: text, name: name, details: details)
        }
    }
}
