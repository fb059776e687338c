/// The form for adding an organisation by hand.
package struct OrganisationForm: Sendable {
    package var kind: String
    package var name: String
    package var reading: String
    /// `01` to `47`, or empty.
    package var prefecture: String
    /// The 全国地方公共団体コード, or empty: 広域連合 and 一部事務組合 have one, but no list is published.
    package var code: String
    /// Separated by spaces, commas or line ends.
    package var domains: String

    package init(kind: String, name: String, reading: String, prefecture: String = "", code: String = "", domains: String = "") {
        self.kind = kind
        self.name = name
        self.reading = reading
        self.prefecture = prefecture
        self.code = code
        self.domains = domains
    }
}
