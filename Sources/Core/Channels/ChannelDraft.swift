/// The checked fields of a channel.
package struct ChannelDraft: Sendable {
    let name: String
    let lead: String
    let access: Channel.Access
    let posting: Channel.Posting
    let purpose: Channel.Purpose

    package init(
        name: String,
        lead: String,
        access: Channel.Access,
        posting: Channel.Posting,
        purpose: Channel.Purpose = .talk
    ) throws(Refusal) {
        self.name = try TextRules.line(name, field: "name", limit: 60)
        self.lead = try TextRules.line(lead, field: "lead", limit: 300, required: false)
        self.access = access
        self.posting = posting
        self.purpose = purpose
    }
}
