import SQLCore
import TestEngines

/// A database's schema in terms of both engines, for comparison.
struct Schema: Equatable {
    /// `post.body TEXT NOT NULL`
    var columns: Set<String> = []
    /// `post PRIMARY KEY (id)`, `post UNIQUE (author, idempotency)`
    var keys: Set<String> = []
    /// `post (topic) REFERENCES topic`
    var references: Set<String> = []
    /// `post_in ON post (topic, id)`
    var indexes: Set<String> = []
    /// The number of checks per table.
    var checks: [String: Int] = [:]

    static func read(_ engine: Engine, _ tx: any Transaction) throws -> Schema {
        switch engine {
        case .sqlite: try SQLiteSchema(tx: tx).read()
        case .postgres: try PostgresSchema(tx: tx).read()
        }
    }
}

/// Read with SQLite's pragmas.
private struct SQLiteSchema {
    let tx: any Transaction

    func read() throws -> Schema {
        var schema = Schema()
        let tables = try tx.rows("SELECT name, sql FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'") { row in
            (name: try row.next() as String, definition: try row.next() as String)
        }
        for table in tables {
            try readColumns(of: table.name, into: &schema)
            try readIndexes(of: table.name, into: &schema)
            let references = try tx.rows("SELECT \"from\", \"table\" FROM pragma_foreign_key_list(\(table.name))") { row in
                "\(table.name) (\(try row.next() as String)) REFERENCES \(try row.next() as String)"
            }
            schema.references.formUnion(references)
            let checks = table.definition.ranges(of: "CHECK (").count
            if checks > 0 { schema.checks[table.name] = checks }
        }
        return schema
    }

    private func readColumns(of table: String, into schema: inout Schema) throws {
        let columns = try tx.rows("SELECT name, type, \"notnull\", pk FROM pragma_table_info(\(table)) ORDER BY pk") { row in
            (
                name: try row.next() as String, type: try row.next() as String, isRequired: try row.next() as Bool,
                key: try row.next() as Int64
            )
        }
        for column in columns {
            schema.columns.insert("\(table).\(column.name) \(column.type)\(column.isRequired || column.key > 0 ? " NOT NULL" : "")")
        }
        let key = columns.filter { $0.key > 0 }.map(\.name)
        if !key.isEmpty { schema.keys.insert("\(table) PRIMARY KEY (\(key.joined(separator: ", ")))") }
    }

    private func readIndexes(of table: String, into schema: inout Schema) throws {
        let indexes = try tx.rows("SELECT name, \"unique\", origin, partial FROM pragma_index_list(\(table))") { row in
            (
                name: try row.next() as String, isUnique: try row.next() as Bool, origin: try row.next() as String,
                isPartial: try row.next() as Bool
            )
        }
        for index in indexes where index.origin != "pk" {
            let columns = try tx.rows("SELECT name FROM pragma_index_info(\(index.name)) ORDER BY seqno") { try $0.next() as String }
            let list = columns.joined(separator: ", ")
            if index.origin == "u" {
                schema.keys.insert("\(table) UNIQUE (\(list))")
            } else {
                schema.indexes.insert(
                    "\(index.isUnique ? "UNIQUE " : "")\(index.name) ON \(table) (\(list))\(index.isPartial ? " PARTIAL" : "")"
                )
            }
        }
    }
}

/// Read from PostgreSQL's catalogue.
private struct PostgresSchema {
    let tx: any Transaction

    func read() throws -> Schema {
        var schema = Schema()
        let columns = try tx.rows(
            """
            SELECT c.relname, a.attname, CASE format_type(a.atttypid, -1) WHEN 'bigint' THEN 'INTEGER' WHEN 'bytea' THEN 'BLOB'
                WHEN 'double precision' THEN 'REAL' WHEN 'text' THEN 'TEXT' ELSE format_type(a.atttypid, -1) END, a.attnotnull
            FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
            WHERE c.relkind = 'r' AND c.relnamespace = CAST(current_schema() AS regnamespace)
            """
        ) { row in
            let (table, name, type): (String, String, String) = (try row.next(), try row.next(), try row.next())
            return "\(table).\(name) \(type)\(try row.next() ? " NOT NULL" : "")"
        }
        schema.columns = Set(columns)
        let constraints = try tx.rows(
            """
            SELECT CAST(k.conrelid AS regclass) || '', k.contype, f.relname,
            (SELECT string_agg(a.attname, ', ' ORDER BY n.place) FROM unnest(k.conkey) WITH ORDINALITY AS n(number, place)
             JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = n.number)
            FROM pg_constraint k LEFT JOIN pg_class f ON f.oid = k.confrelid
            WHERE k.connamespace = CAST(current_schema() AS regnamespace)
            """
        ) { row in
            (table: try row.next() as String, kind: try row.next() as String, other: try row.next() ?? "", columns: try row.next() ?? "")
        }
        for constraint in constraints {
            switch constraint.kind {
            case "p": schema.keys.insert("\(constraint.table) PRIMARY KEY (\(constraint.columns))")
            case "u": schema.keys.insert("\(constraint.table) UNIQUE (\(constraint.columns))")
            case "f": schema.references.insert("\(constraint.table) (\(constraint.columns)) REFERENCES \(constraint.other)")
            default: schema.checks[constraint.table, default: 0] += 1
            }
        }
        let indexes = try tx.rows(
            """
            SELECT x.indisunique, i.relname, t.relname,
            (SELECT string_agg(a.attname, ', ' ORDER BY a.attnum) FROM pg_attribute a WHERE a.attrelid = i.oid), x.indpred IS NOT NULL
            FROM pg_index x JOIN pg_class i ON i.oid = x.indexrelid JOIN pg_class t ON t.oid = x.indrelid
            WHERE t.relnamespace = CAST(current_schema() AS regnamespace)
            AND NOT EXISTS (SELECT 1 FROM pg_constraint k WHERE k.conindid = i.oid AND k.contype IN ('p', 'u'))
            """
        ) { row in
            let (unique, index): (String, String) = (try row.next() ? "UNIQUE " : "", try row.next())
            let (table, columns): (String, String) = (try row.next(), try row.next())
            return "\(unique)\(index) ON \(table) (\(columns))\(try row.next() ? " PARTIAL" : "")"
        }
        schema.indexes = Set(indexes)
        return schema
    }
}
