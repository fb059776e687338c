import CPostgres
import Foundation

/// The database's URL as libpq parses it, with Yoriai's defaults for missing parameters.
///
/// Its description is host and database only, so that passwords cannot leak into a log.
package struct PostgresSettings: Sendable, CustomStringConvertible {
    package enum Flaw: Error, Equatable {
        case malformed
    }

    /// libpq's connection parameters.
    let values: [String: String]

    /// Milliseconds after which the server cancels a statement.
    static let statementTimeout = 30_000
    /// Milliseconds a statement waits for a lock.
    static let lockTimeout = 10_000
    /// Milliseconds a transaction may be idle: then its locks are released, because its node is paused or gone.
    static let idleTimeout = 10_000
    /// Milliseconds to wait for a result; then the server itself is considered unresponsive.
    static let patience = statementTimeout + 10_000
    /// Likewise for the beginning of a transaction, which waits for nothing on the server.
    static let beginPatience = 10_000
    /// Milliseconds after which a server that has not answered a BEGIN and its first statement is probed with a new connection, bounded by
    /// `connect_timeout`: both together are `beginPatience`.
    static let doubt = 5_000

    /// - Parameter url: `postgres://user:password@host:port/name?sslmode=…`. `PGPASSFILE` and `~/.pgpass` work too.
    package init(url: String) throws(Flaw) {
        guard url.hasPrefix("postgres://") || url.hasPrefix("postgresql://"), var values = Self.parse(url) else { throw .malformed }
        hasPassword = values["password"] != nil
        let hosts = (values["hostaddr"] ?? values["host"] ?? "").split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        var standards = [
            "application_name": "yoriai", "client_encoding": "UTF8", "connect_timeout": "5",
            "keepalives_idle": "20", "keepalives_interval": "5", "keepalives_count": "4", "tcp_user_timeout": "40000",
        ]
        if !hosts.allSatisfy(Self.isThisMachine) {
            standards["sslmode"] = "verify-full"
            standards["sslrootcert"] = Self.systemAuthorities
        }
        // Of several servers, the primary: after a failover that is another one.
        if hosts.count > 1 { standards["target_session_attrs"] = "read-write" }
        values.merge(standards) { given, _ in given }
        values["options"] = ((values["options"].map { $0 + " " }) ?? "") + Self.options
        self.values = values
    }

    /// Whether the URL contains a password.
    package let hasPassword: Bool

    package var database: String? { values["dbname"] }

    package var description: String { "\(values["host"] ?? "local")/\(values["dbname"] ?? "")" }

    /// The same server with another database.
    package func with(database: String) -> PostgresSettings {
        PostgresSettings(values.merging(["dbname": database]) { $1 }, hasPassword: hasPassword)
    }

    /// The same without waiting for the disk at commit: for databases built from scratch.
    package var withoutWaitingForDisk: PostgresSettings {
        PostgresSettings(values.merging(["options": " -c synchronous_commit=off"]) { $0 + $1 }, hasPassword: hasPassword)
    }

    /// The same with another application name: copying a database must distinguish servers from itself.
    package func named(_ application: String) -> PostgresSettings {
        PostgresSettings(values.merging(["application_name": application]) { $1 }, hasPassword: hasPassword)
    }

    private init(_ values: [String: String], hasPassword: Bool) {
        self.values = values
        self.hasPassword = hasPassword
    }

    /// Debian's CA bundle: with `verify-full` libpq 15 otherwise expects a file of its own.
    private static var systemAuthorities: String? {
        let path = "/etc/ssl/certs/ca-certificates.crt"
        return FileManager.default.fileExists(atPath: path) ? path : nil
    }

    // random_page_cost: lists are read along an index in order, a page at a time. With the default, which is for hard disks, a plan for few
    // rows fetches and sorts all of them, and is kept when there are many.
    private static let options = """
        -c random_page_cost=1.1 -c statement_timeout=\(statementTimeout) -c lock_timeout=\(lockTimeout) -c idle_in_transaction_session_timeout=\(idleTimeout) \
        -c client_connection_check_interval=5000 -c bytea_output=hex -c client_min_messages=warning
        """

    private static func isThisMachine(_ host: String) -> Bool {
        host.isEmpty || host.hasPrefix("/") || host == "localhost" || host == "::1" || host.hasPrefix("127.")
    }

    /// Parsed by libpq, so that a URL means the same as to psql.
    private static func parse(_ url: String) -> [String: String]? {
        guard let options = PQconninfoParse(url, nil) else { return nil }
        defer { PQconninfoFree(options) }
        var values: [String: String] = [:]
        var option = options
        while let keyword = option.pointee.keyword {
            if let value = option.pointee.val { values[String(cString: keyword)] = String(cString: value) }
            option += 1
        }
        return values
    }
}
