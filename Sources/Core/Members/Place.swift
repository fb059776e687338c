/// A section and a job: together with the organisation they make a seat.
struct Place: Sendable, Hashable {
    let section: String
    /// May be empty: then the seat is the section alone.
    let job: String

    init(section: String, job: String) throws(Refusal) {
        var flaws = FlawList()
        let section = try flaws.check(try TextRules.line(section, field: "section", limit: 60))
        let job = try flaws.check(try TextRules.line(job, field: "job", limit: 60, required: false))
        (self.section, self.job) = try flaws.passing(section, job)
    }
}
