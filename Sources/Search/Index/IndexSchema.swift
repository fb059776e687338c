/// The tables of an index file.
enum IndexSchema {
    /// Increment it when the tables change, or the text that is indexed: a file of another format is rebuilt.
    static let format = "3"

    static let statements = [
        "CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID",
        // Narrow, because every candidate of a search is looked up here.
        """
        CREATE TABLE document (
            id INTEGER PRIMARY KEY AUTOINCREMENT, key BLOB NOT NULL UNIQUE, topic BLOB NOT NULL, place BLOB NOT NULL, kind TEXT NOT NULL, state TEXT,
            author BLOB, body BLOB, marks INTEGER NOT NULL, at INTEGER NOT NULL, fresh_until INTEGER, length INTEGER NOT NULL
        ) STRICT
        """,
        "CREATE INDEX document_topic ON document (topic)",
        "CREATE INDEX document_place ON document (place, id)",
        "CREATE INDEX document_author ON document (author, id) WHERE author IS NOT NULL",
        "CREATE TABLE words (id INTEGER PRIMARY KEY, title TEXT NOT NULL, text TEXT NOT NULL) STRICT",
        // Contentless: the texts are stored once in `words`, and tokens can be computed from them. The length of a row is in `document`.
        "CREATE VIRTUAL TABLE posting USING fts5 (title, text, content = '', columnsize = 0, tokenize = 'unicode61 remove_diacritics 0')",
        // The document frequency of each token.
        "CREATE TABLE term (token TEXT PRIMARY KEY, documents INTEGER NOT NULL) STRICT, WITHOUT ROWID",
        // Empty without a model.
        "CREATE TABLE vector (id INTEGER PRIMARY KEY, bytes BLOB NOT NULL) STRICT",
        "CREATE TABLE waiting (id INTEGER PRIMARY KEY) STRICT",
    ]
}
