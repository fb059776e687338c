/// Where in a body somebody works and on what: what makes a seat together with the body.
struct Place: Sendable, Hashable {
    let section: String
    /// May be empty: then the section alone is the seat.
    let job: String

    init(section: String, job: String) throws(Refusal) {
        var flaws = FlawList()
        let section = try flaws.check(try TextRules.line(section, field: "section", limit: 60))
        let job = try flaws.check(try TextRules.line(job, field: "job", limit: 60, required: false))
        (self.section, self.job) = try flaws.passing(section, job)
    }
}
