import SQLCore

extension CatalogueWords {
    static let sqlite = CatalogueWords(
        columns: """
            SELECT t.name, c.name,
            CASE c.type WHEN 'BLOB' THEN 'bytes' WHEN 'INTEGER' THEN 'integer' WHEN 'REAL' THEN 'real' ELSE 'text' END, c.pk, 0
            FROM sqlite_schema t JOIN pragma_table_info(t.name) c
            WHERE t.type = 'table' AND substr(t.name, 1, 7) <> 'sqlite_' ORDER BY t.name, c.cid
            """,
        references: """
            SELECT t.name, f."from", f."table" FROM sqlite_schema t JOIN pragma_foreign_key_list(t.name) f
            WHERE t.type = 'table' ORDER BY t.name, f.id
            """,
        check: "SELECT integrity_check FROM pragma_integrity_check(20)",
        // Inserting an explicit id advances the counter.
        raiseCounter: { _, _ in nil },
        servers: nil
    )
}
