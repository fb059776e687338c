import HTML

/// Name and seat: the fields shared by joining and founding.
struct PersonFields {
    /// Labels of the fields, for the error summary.
    static let labels = ["name": "person.name", "reading": "person.reading", "section": "person.section", "job": "person.job"]

    let fields: Field

    func write(_ html: HTML) {
        fields.line(html, "name", label: "person.name", autocomplete: "name")
        fields.line(html, "reading", label: "person.reading")
        fields.line(html, "section", label: "person.section")
        fields.line(html, "job", label: "person.job", isRequired: false)
    }
}
