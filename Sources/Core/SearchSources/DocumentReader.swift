/// With what documents are read.
struct DocumentReader {
    let snapshot: ReadTransaction
    /// Takes the markup off a text.
    let plainText: @Sendable (String) -> String
}
