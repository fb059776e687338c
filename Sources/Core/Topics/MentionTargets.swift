/// The members, organisations and channels found for the names of a text.
struct MentionTargets {
    /// A possible target of a name.
    struct Bearer: Hashable {
        let target: Mention.Target
        /// The unambiguous name: 東京都府中市, 野沢 美咲（真岡市）.
        let precisely: String
        /// Names matched exactly: folded without kanji variants.
        let exact: Set<String>
    }

    /// By folded name.
    var people: [String: [Bearer]] = [:]
    var bodies: [String: [Bearer]] = [:]
    /// Those that every reader of the post may read; the one in the post's space first.
    var channels: [String: [Bearer]] = [:]

    func bearers(of name: MentionScanner.Name) -> [Bearer] {
        let found = (people[name.folded] ?? []) + (isOfBody(name) ? bodies[name.folded] ?? [] : [])
        // 鹿嶋市 and 鹿島市 are variants of each other and two organisations: an exact match takes precedence.
        let exact = found.filter { $0.exact.contains(name.text.plainFolded) }
        return exact.isEmpty ? found : exact
    }

    func channels(called name: MentionScanner.Name) -> [Bearer] {
        Array((channels[name.folded] ?? []).prefix(1))
    }

    /// Whether the match can be an organisation: names with a space cannot, and a bare reading must end where its kana end: つなぐ is not 津.
    private func isOfBody(_ name: MentionScanner.Name) -> Bool {
        guard !name.hasSpace else { return false }
        guard name.folded.unicodeScalars.allSatisfy(Self.isKana), let next = name.next?.unicodeScalars.first else { return true }
        return !Self.isKana(next)
    }

    private static func isKana(_ scalar: Unicode.Scalar) -> Bool {
        (0x3041...0x30FF).contains(scalar.value) && scalar != "・"
    }
}
