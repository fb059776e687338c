/// The checked fields of a space.
package struct SpaceDraft: Sendable {
    static let longestName = 60
    static let longestLead = 300

    let name: String
    let lead: String
    let kind: Space.Kind
    let audience: Audience
    let organisation: ID<Organisation>?

    /// - Parameter organisation: required when the audience is `organisation`.
    package init(name: String, lead: String, kind: Space.Kind, audience: Audience, organisation: ID<Organisation>? = nil) throws(Refusal) {
        self.name = try TextRules.line(name, field: "name", limit: Self.longestName)
        self.lead = try TextRules.line(lead, field: "lead", limit: Self.longestLead, required: false)
        self.kind = kind
        self.audience = audience
        self.organisation = organisation
        guard audience != .own else { throw .invalid("audience", "space.audience-own") }
        guard audience != .organisation || organisation != nil else { throw .invalid("audience", "space.audience-needs-body") }
    }
}
