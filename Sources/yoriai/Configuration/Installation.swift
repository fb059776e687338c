import ArgumentParser
import Configuration
import Core
import Foundation
import Logging
import Mail
import PostgresEngine
import SystemPackage
import Web

/// The validated settings of one installation. An invalid one stops the start with a line that names it.
struct Installation: Sendable {
    let data: URL
    /// Nil for a database file in `data`.
    let database: PostgresSettings?
    /// Maximum connections to PostgreSQL, for reads and writes together.
    let databaseConnections: Int
    let host: String
    let port: Int
    let url: String
    let isBehindProxy: Bool
    /// Nil when the help names none.
    let contact: SiteContact?
    /// The contact, if it is a mailbox: the Reply-To address of mails.
    let contactMailbox: Address?
    /// Nil when mails are written as files.
    let mail: SMTPSettings?
    let mailFrom: Address
    let postsPerMinute: Int
    let requestLimits: RequestLimits
    let connectionLimits: ConnectionLimits
    /// The folder of the second ranker's model; nil without one.
    let semantic: String?
    let routing: RoutingRules
    let codes: SecondFactorRule
    /// Nil when a file in the data folder contains it.
    let sealKey: [UInt8]?
    /// Days.
    let unmaskingTold: Int
    let metricsToken: String?
    let logLevel: Logger.Level
    let warnings: [String]
    /// All effective settings by key, without secrets.
    let shown: [String: String]

    init(_ flags: some GivenSettings) async throws {
        let reader = try await SettingReader(flags)
        warnings = reader.warnings
        shown = reader.shown
        data = URL(filePath: reader.string(.data) ?? ".data", directoryHint: .isDirectory)
        database = try Self.database(reader, flags)
        databaseConnections = try reader.number(.postgresConnections, in: 2...500)
        host = Self.host(reader)
        port = try reader.number(.httpPort, in: 0...65_535)
        url = try Self.url(reader, host: host, port: port)
        isBehindProxy = try reader.isYes(.httpProxy)
        contact = try Self.contact(reader)
        contactMailbox = reader.string(.contact).flatMap { try? Address($0) }
        mail = try Self.mail(reader)
        mailFrom = try Self.sender(reader, url: url)
        postsPerMinute = try reader.number(.limitsPosts, in: 0...1_000_000)
        requestLimits = try Self.requestLimits(reader)
        connectionLimits = try Self.connectionLimits(reader)
        semantic = reader.string(.searchSemantic)
        routing = try Self.routing(reader)
        codes = try reader.word(.signinCodes, of: SecondFactorRule.self)
        sealKey = try Self.sealKey(reader)
        unmaskingTold = try reader.number(.unmaskingTold, in: 0...365)
        metricsToken = reader.string(.metricsToken)
        logLevel = try reader.word(.logLevel, of: Logger.Level.self)
    }

    private static func requestLimits(_ reader: SettingReader) throws -> RequestLimits {
        RequestLimits(
            perMember: try reader.number(.limitsRequests, in: 0...10_000_000),
            perNetwork: try reader.number(.networkRequests, in: 0...100_000_000),
            strangersSearches: try reader.number(.networkSearches, in: 0...1_000_000)
        )
    }

    private static func connectionLimits(_ reader: SettingReader) throws -> ConnectionLimits {
        ConnectionLimits(
            connections: try reader.number(.limitsConnections, in: 1...1_000_000),
            perNetwork: try reader.number(.networkConnections, in: 0...1_000_000)
        )
    }

    private static func routing(_ reader: SettingReader) throws -> RoutingRules {
        RoutingRules(
            isOn: try reader.isYes(.routingQuestions),
            first: try reader.number(.routingFirst, in: 0...1000),
            next: try reader.number(.routingNext, in: 0...1000),
            members: try reader.number(.routingMembers, in: 1...50),
            weekly: try reader.number(.routingWeekly, in: 1...100)
        )
    }

    private static func database(_ reader: SettingReader, _ flags: some GivenSettings) throws -> PostgresSettings? {
        guard let url = reader.string(.database) else { return nil }
        guard let settings = try? PostgresSettings(url: url) else { throw reader.wrong(.database, "postgres://user@host:port/name") }
        guard flags.values[.database] == nil || !settings.hasPassword else {
            throw ValidationError(
                "--database holds a password, which the process list shows to everybody: use \(SettingKey.database.variable)."
            )
        }
        return settings
    }

    /// By default an address at the site's own host, which is better than one that replies cannot reach.
    private static func sender(_ reader: SettingReader, url: String) throws -> Address {
        let name = "寄合 Yoriai"
        if reader.string(.mailFrom) == SettingKey.mailFrom.standard, let host = URL(string: url)?.host(), host.contains("."),
            host.contains(where: \.isLetter), let address = try? Address("yoriai@" + host, name: name)
        {
            return address
        }
        return try reader.checked(.mailFrom, "an address such as yoriai@city.example.jp") { try Address($0, name: name) }
    }

    /// An IPv6 address may be in brackets, as in URLs.
    private static func host(_ reader: SettingReader) -> String {
        let text = reader.string(.httpHost) ?? "127.0.0.1"
        return text.hasPrefix("[") && text.hasSuffix("]") ? String(text.dropFirst().dropLast()) : text
    }

    /// `http://[::1]:8080`
    static func address(host: String, port: Int) -> String {
        "http://\(host.contains(":") ? "[\(host)]" : host):\(port)"
    }

    private static func url(_ reader: SettingReader, host: String, port: Int) throws -> String {
        guard let text = reader.string(.httpURL) else { return address(host: host, port: port) }
        guard let url = URL(string: text), ["http", "https"].contains(url.scheme), url.host() != nil, url.query() == nil else {
            throw reader.wrong(.httpURL, "an address such as https://yoriai.city.example.jp")
        }
        return text.hasSuffix("/") ? String(text.dropLast()) : text
    }

    private static func contact(_ reader: SettingReader) throws -> SiteContact? {
        guard let text = reader.string(.contact) else { return nil }
        let plain = CharacterSet.alphanumerics.union(CharacterSet(charactersIn: "@.-_"))
        if let address = try? Address(text), let mailbox = address.mailbox.addingPercentEncoding(withAllowedCharacters: plain) {
            return SiteContact(text: address.mailbox, address: "mailto:\(mailbox)")
        }
        guard let url = URL(string: text), ["http", "https"].contains(url.scheme), url.host()?.isEmpty == false else {
            throw reader.wrong(.contact, "a mail address or a web address such as https://city.example.jp/yoriai")
        }
        return SiteContact(text: text, address: url.absoluteString)
    }

    /// The error message does not contain the key.
    private static func sealKey(_ reader: SettingReader) throws -> [UInt8]? {
        guard let text = reader.string(.signinKey) else { return nil }
        guard let key = [UInt8](hex: text), key.count == SecretBox.keyLength else {
            throw ValidationError("\(SettingKey.signinKey.rawValue) (\(SettingKey.signinKey.variable)) must be 64 hexadecimal digits.")
        }
        return key
    }

    private static func mail(_ reader: SettingReader) throws -> SMTPSettings? {
        // Read first, so that an invalid word is reported even without a server.
        let security = try reader.word(.mailSecurity, of: ["required": Security.required, "opportunistic": .opportunistic, "off": .off])
        guard let server = reader.string(.mailServer) else { return nil }
        let login = reader.string(.mailUser).map { Login(username: $0, password: reader.string(.mailPassword) ?? "") }
        do {
            return try SMTPSettings(url: server, security: security, login: login, authorities: reader.string(.mailAuthorities))
        } catch .url {
            throw reader.wrong(.mailServer, "smtp://host:port or smtps://host:port")
        } catch .passwordInClearText {
            throw reader.wrong(.mailSecurity, "required, because a password would cross the network in clear text")
        }
    }
}
