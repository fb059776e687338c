/// Which bodies of the directory somebody looks for. What is nil or empty does not restrict.
package struct OrganisationFilter: Sendable, Hashable {
    /// The beginning of a name, another name, a reading, the name in Latin letters, or a code.
    package var text: String
    /// `01` to `47`.
    package var prefecture: String?
    package var kind: Organisation.Kind?

    package init(text: String = "", prefecture: String? = nil, kind: Organisation.Kind? = nil) {
        self.text = text
        self.prefecture = prefecture
        self.kind = kind
    }

    package var isEmpty: Bool { text.folded.isEmpty && prefecture == nil && kind == nil }
}

/// How many bodies the directory has.
package struct OrganisationCounts: Sendable, Hashable {
    package let byPrefecture: [String: Int]
    package let byKind: [Organisation.Kind: Int]
    package var all: Int { byKind.values.reduce(0, +) }
}
