/// The title and the audience of a collection.
package struct CollectionText: Written {
    package let title: String
    package let lead: String

    /// Refuses with every error.
    package init(title: String, lead: String) throws(Refusal) {
        var flaws = FlawList()
        let title = try flaws.check(try TextRules.line(title, field: "title", limit: 60))
        let lead = try flaws.check(try TextRules.line(lead, field: "lead", limit: 200, required: false))
        (self.title, self.lead) = try flaws.passing(title, lead)
    }

    package var written: String { "\(title)\n\(lead)" }
}
