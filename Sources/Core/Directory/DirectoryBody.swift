/// An organisation as described by a line of the file or by the database.
struct DirectoryBody: Sendable, Hashable {
    let slug: String
    let kind: Organisation.Kind
    let name: String
    let reading: String
    let folded: String
    let prefecture: String?
    let `class`: String?
    let website: String?
    let hint: String?
    let figures: Figures
}
