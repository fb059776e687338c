/// A channel of a template.
package struct TemplateChannel: Encodable, Sendable, Hashable {
    package let name: String
    package let lead: String
    package let purpose: Channel.Purpose
    package let posting: Channel.Posting
    package let access: Channel.Access
    /// Keys of types of the template, in the order in which they are offered; none for a channel of talk alone.
    package let types: [String]
    /// Nil where no type is offered.
    package let opensWith: TypeView.Kind?

    package init(
        name: String,
        lead: String,
        purpose: Channel.Purpose = .talk,
        posting: Channel.Posting = .everyone,
        access: Channel.Access = .open,
        types: [String] = [],
        opensWith: TypeView.Kind? = nil
    ) {
        self.name = name
        self.lead = lead
        self.purpose = purpose
        self.posting = posting
        self.access = access
        self.types = types
        self.opensWith = opensWith
    }

    private enum CodingKeys: String, CodingKey {
        case name, lead, purpose, posting, access, types
        case opensWith = "opens_with"
    }

    func draft() throws(Refusal) -> ChannelDraft {
        try ChannelDraft(name: name, lead: lead, access: access, posting: posting, purpose: purpose)
    }
}
