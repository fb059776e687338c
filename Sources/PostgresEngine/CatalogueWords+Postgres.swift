import SQLCore

extension CatalogueWords {
    static let postgres = CatalogueWords(
        columns: """
            SELECT c.relname, a.attname, CASE a.atttypid WHEN 17 THEN 'bytes' WHEN 20 THEN 'integer' WHEN 701 THEN 'real' ELSE 'text' END,
            coalesce(array_position(k.conkey, a.attnum), 0), CASE WHEN a.attidentity <> '' THEN 1 ELSE 0 END
            FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname = current_schema()
            JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
            LEFT JOIN pg_constraint k ON k.conrelid = c.oid AND k.contype = 'p'
            WHERE c.relkind = 'r' ORDER BY c.relname, a.attnum
            """,
        references: """
            SELECT c.relname, a.attname, t.relname FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid
            JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname = current_schema()
            JOIN pg_class t ON t.oid = k.confrelid JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = k.conkey[1]
            WHERE k.contype = 'f' ORDER BY c.relname, a.attnum
            """,
        // The server verifies its own page checksums, if enabled.
        check: nil,
        raiseCounter: { table, column in
            """
            SELECT setval(CAST(pg_get_serial_sequence(\(table.text), \(column.text)) AS regclass), max(\(column)))
            FROM \(table) HAVING count(*) > 0
            """
        },
        servers: """
            SELECT count(*) FROM pg_stat_activity
            WHERE datname = current_database() AND application_name = 'yoriai' AND pid <> pg_backend_pid()
            """
    )
}
