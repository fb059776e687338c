/// What a text calls with `@` without reaching one.
package struct UnclearMentions: Sendable, Hashable {
    /// A name that several bear.
    package struct Question: Sendable, Hashable {
        /// As written, with the sign.
        package let token: String
        /// What each of them can be called so that nobody else is meant, without the sign.
        package let choices: [String]
    }

    package internal(set) var questions: [Question] = []
    /// How many names nobody bears.
    package internal(set) var unknown = 0
}

extension Storage {
    /// What is unclear in words that are about to be sent. Most call nobody: for those nothing is read.
    package func unclearMentions(title: String = "", in text: PostText) async throws -> UnclearMentions {
        let candidates = MentionScanner.candidates(title: title, in: text).filter { !$0.isOfChannel }
        guard !candidates.isEmpty else { return UnclearMentions() }
        return try await read { snapshot in
            MentionReader(candidates: candidates, targets: try snapshot.mentions.targets(of: candidates, at: nil)).unclear
        }
    }
}
