import Testing

@testable import PostgresEngine

@Suite("Where PostgreSQL is")
struct PostgresSettingsTests {
    @Test("is verified over a network, unless the URL says otherwise")
    func verified() throws {
        let remote = try PostgresSettings(url: "postgres://yoriai@db.city.example.jp/yoriai")
        #expect(remote.values["sslmode"] == "verify-full")
        #expect(remote.values["sslrootcert"] == "/etc/ssl/certs/ca-certificates.crt")
        let chosen = try PostgresSettings(url: "postgres://yoriai@db/yoriai?sslmode=require&sslrootcert=/etc/own.pem")
        #expect(chosen.values["sslmode"] == "require")
        #expect(chosen.values["sslrootcert"] == "/etc/own.pem")
        let mixed = try PostgresSettings(url: "postgres://yoriai@127.0.0.1,db.city.example.jp/yoriai")
        #expect(mixed.values["sslmode"] == "verify-full")
    }

    @Test(
        "is not on this machine",
        arguments: [
            "postgres://yoriai@127.0.0.1:5432/yoriai", "postgres://localhost/yoriai", "postgresql://[::1]/yoriai",
            "postgres:///yoriai?host=/run/postgresql", "postgres:///yoriai",
        ]
    )
    func local(url: String) throws {
        #expect(try PostgresSettings(url: url).values["sslmode"] == nil)
    }

    @Test("prints without who and with what")
    func printing() throws {
        let settings = try PostgresSettings(url: "postgres://yoriai:geheim%21@db.city.example.jp:5433/yoriai?sslmode=require")
        #expect(settings.hasPassword)
        #expect(settings.values["password"] == "geheim!")
        #expect("\(settings)" == "db.city.example.jp/yoriai")
        #expect(try !PostgresSettings(url: "postgres://yoriai@db/yoriai").hasPassword)
    }

    @Test("is the server that takes writes where several are named")
    func several() throws {
        let settings = try PostgresSettings(url: "postgres://yoriai@db1,db2/yoriai")
        #expect(settings.values["target_session_attrs"] == "read-write")
        let ports = try PostgresSettings(url: "postgres://yoriai@db1:5432,db2:5433/yoriai")
        #expect(ports.values["host"] == "db1,db2")
        #expect(ports.values["port"] == "5432,5433")
        #expect(ports.values["sslmode"] == "verify-full")
        let chosen = try PostgresSettings(url: "postgres://yoriai@db1,db2/yoriai?target_session_attrs=any")
        #expect(chosen.values["target_session_attrs"] == "any")
    }

    @Test(
        "is a URL of libpq, and nothing else",
        arguments: ["", "db", "mysql://db/x", "postgres://db/x?nonsense=1", "postgres://%zz@db/x"]
    )
    func malformed(url: String) {
        #expect(throws: PostgresSettings.Flaw.malformed) { try PostgresSettings(url: url) }
    }
}
