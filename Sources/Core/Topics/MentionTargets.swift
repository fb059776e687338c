/// Who and what bears the names of a text, as it was looked up.
struct MentionTargets {
    /// Somebody or something that a name can mean.
    struct Bearer: Hashable {
        let target: Mention.Target
        /// The name with what tells it from others of this name: 東京都府中市, 野沢 美咲（真岡市）.
        let precisely: String
        /// The names that are meant letter by letter, folded without the variants of kanji.
        let exact: Set<String>
    }

    /// By folded name.
    var people: [String: [Bearer]] = [:]
    var bodies: [String: [Bearer]] = [:]
    /// Those that every reader of the post may read; of one name the one in the space of the post goes first.
    var channels: [String: [Bearer]] = [:]

    func bearers(of name: MentionScanner.Name) -> [Bearer] {
        let found = (people[name.folded] ?? []) + (isOfBody(name) ? bodies[name.folded] ?? [] : [])
        // 鹿嶋市 and 鹿島市 are variants of each other, and two bodies: what is written exactly goes first.
        let exact = found.filter { $0.exact.contains(name.text.plainFolded) }
        return exact.isEmpty ? found : exact
    }

    func channels(called name: MentionScanner.Name) -> [Bearer] {
        Array((channels[name.folded] ?? []).prefix(1))
    }

    /// No page writes a body with a space; a reading alone ends where its letters end: つなぐ is not 津.
    private func isOfBody(_ name: MentionScanner.Name) -> Bool {
        guard !name.hasSpace else { return false }
        guard name.folded.unicodeScalars.allSatisfy(Self.isKana), let next = name.next?.unicodeScalars.first else { return true }
        return !Self.isKana(next)
    }

    private static func isKana(_ scalar: Unicode.Scalar) -> Bool {
        (0x3041...0x30FF).contains(scalar.value) && scalar != "・"
    }
}
