import Core

extension Checked {
    /// Text whose personal data is confirmed.
    package static func kept(_ words: Words, voice: Post.Voice = .personal, by viewer: Viewer) throws -> Checked {
        let pieces = PersonalData.all(in: words.written, voice: voice, by: viewer)
        return try Checked(words, voice: voice, by: viewer, confirmed: ConfirmedData { pieces.filter($0.holds).confirmation })
    }
}
