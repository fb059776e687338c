/// A filter of the directory. Nil and empty fields do not restrict.
package struct OrganisationFilter: Sendable, Hashable {
    /// A prefix of a name, alias, reading, Latin name or code.
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
