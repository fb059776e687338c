/// The tables of an index file.
enum IndexSchema {
    /// Counts up when the tables change, or the text that posts are put in with: a file of another format is made anew.
    static let format = "3"

    static let statements = [
        "CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID",
        // Narrow, because each candidate of a search is looked up here.
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
        // Contentless: the words stand once in `words`, and tokens can be made from them again. The length of a row stands in `document`.
        "CREATE VIRTUAL TABLE posting USING fts5 (title, text, content = '', columnsize = 0, tokenize = 'unicode61 remove_diacritics 0')",
        // In how many documents a token stands.
        "CREATE TABLE term (token TEXT PRIMARY KEY, documents INTEGER NOT NULL) STRICT, WITHOUT ROWID",
        // Empty where an installation has no model.
        "CREATE TABLE vector (id INTEGER PRIMARY KEY, bytes BLOB NOT NULL) STRICT",
        "CREATE TABLE waiting (id INTEGER PRIMARY KEY) STRICT",
    ]
}
