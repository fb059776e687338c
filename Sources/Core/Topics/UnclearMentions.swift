/// Ambiguous and unknown mentions of a text.
package struct UnclearMentions: Sendable, Hashable {
    /// An ambiguous name.
    package struct Question: Sendable, Hashable {
        /// As written, with the `@`.
        package let token: String
        /// An unambiguous name for each candidate, without the `@`.
        package let choices: [String]
    }

    package internal(set) var questions: [Question] = []
    /// The number of unknown names.
    package internal(set) var unknown = 0
}

extension Storage {
    /// The unclear mentions of a text before it is sent. A text without `@`, as most are, needs no query.
    package func unclearMentions(title: String = "", in text: PostText) async throws -> UnclearMentions {
        let candidates = MentionScanner.candidates(title: title, in: text).filter { !$0.isOfChannel }
        guard !candidates.isEmpty else { return UnclearMentions() }
        return try await read { snapshot in
            MentionReader(candidates: candidates, targets: try snapshot.mentions.targets(of: candidates, at: nil)).unclear
        }
    }
}
