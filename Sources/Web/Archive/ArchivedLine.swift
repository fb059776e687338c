/// A link on the index page of an archive.
struct ArchivedLine {
    let path: String
    let text: String
}
