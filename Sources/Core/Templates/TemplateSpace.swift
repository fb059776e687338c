/// The space of a template.
package struct TemplateSpace: Encodable, Sendable, Hashable {
    package let name: String
    package let lead: String
    package let kind: Space.Kind
    /// With `organisation`, the space is for the organisation of who applies the template.
    package let audience: Audience

    package init(name: String, lead: String, kind: Space.Kind, audience: Audience) {
        self.name = name
        self.lead = lead
        self.kind = kind
        self.audience = audience
    }

    func draft(by viewer: Viewer) throws(Refusal) -> SpaceDraft {
        let organisation = audience == .organisation ? viewer.organisation.id : nil
        return try SpaceDraft(name: name, lead: lead, kind: kind, audience: audience, organisation: organisation)
    }
}
