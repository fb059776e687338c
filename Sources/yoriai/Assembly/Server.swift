import Archive
import ArgumentParser
import Core
import Foundation
import Hummingbird
import Logging
import Mail
import Metrics
import NIOCore
import Passwords
import PostgresEngine
import SQLCore
import Search
import ServiceLifecycle
import UnixSignals
import Web

/// Assembles all parts: the only place that knows them all.
struct Server {
    private let installation: Installation
    /// Held while the process uses the data folder.
    private let lock: FileLock
    private let database: any Database
    /// Nil for a single node.
    private let nodes: NodeSignal?
    let storage: Storage
    let index: SearchIndex
    private let signal = WakeSignal()
    private let letters = WakeSignal()
    private let searching = WakeSignal()
    private let logger: Logger

    init(_ installation: Installation) async throws {
        self.installation = installation
        var logger = Logger(label: "yoriai", factory: { _ in StreamLogHandler.standardError(label: "yoriai") })
        logger.logLevel = installation.logLevel
        self.logger = logger
        for warning in installation.warnings { logger.warning("\(warning)") }
        try DataFolder.prepare(installation.data)
        lock = try DataFolder.lock(installation.data, shared: true)
        database = try await OpenDatabase.open(installation)
        if let mark = try await CopyMark.find(in: database) { throw ValidationError(mark.refusal) }
        let newer = try await OpenDatabase.migrate(database)
        if newer > 0 {
            logger.warning(
                "Database schema is newer than this release; continuing with the tables this release knows",
                metadata: ["steps": "\(newer)"]
            )
        }
        index = try SearchParts.index(of: installation)
        let wake: @Sendable () -> Void = { [signal, letters, searching] in
            signal.wake()
            letters.wake()
            searching.wake()
        }
        nodes = installation.database.map { NodeSignal($0, onNews: wake) }
        storage = Storage(database: database) { [nodes] in
            wake()
            nodes?.tell()
        }
        try await storage.followNewest()
        if try await storage.read({ try $0.organisations.count() }) == 0 { try await DirectoryFile.importEmbedded(into: storage) }
    }

    /// Refuses a real community, and creates the demo if there is none.
    func requireDemo() async throws {
        guard let community = try await storage.read({ try $0.community.find() }) else {
            return try await DemoDatabase.load(into: database)
        }
        guard community.isDemo else {
            throw ValidationError("There is a real community: use yoriai serve, or another --data or --database for the demo.")
        }
    }

    func importDirectory(_ csv: Data) async throws -> DirectoryChanges {
        try await ImportDirectory(storage: storage)(DirectoryFile.rows(of: csv))
    }

    func run() async throws {
        MetricsSystem.bootstrap(PrometheusRegistry.shared)
        let isFounded = try await storage.read { try $0.community.exists() }
        let firstRun = isFounded ? nil : FirstRunCode()
        let desk = MailDesk(carrier: MailTransportChoice(installation))
        let site = try site(firstRun, desk)
        let head = try await storage.read { try $0.events.head() }
        site.live.begin(after: head)
        let application = application(site, firstRun)
        var configuration = ServiceGroupConfiguration(
            services: (services(site, desk, after: head) + [application]).map { .init(service: $0) },
            gracefulShutdownSignals: [.sigterm, .sigint],
            logger: logger
        )
        configuration.maximumGracefulShutdownDuration = .seconds(8)
        configuration.maximumCancellationDuration = .seconds(1)
        try await listening(on: installation) { try await ServiceGroup(configuration: configuration).run() }
        nodes?.close()
        try await database.close()
        lock.release()
    }

    private func site(_ firstRun: FirstRunCode?, _ desk: MailDesk) throws -> AppContext {
        AppContext(
            storage: storage,
            settings: settings,
            passwords: Hashing(),
            seal: try SealKey.load(installation),
            firstRun: firstRun,
            find: FindPosts(storage: storage, index: index, plainText: PlainText.shown),
            logger: logger,
            mail: desk
        )
    }

    /// The background services.
    /// - Parameter head: the last event the site has read.
    private func services(_ site: AppContext, _ desk: MailDesk, after head: Int64) -> [any Service] {
        let pump = EventPump(storage: storage, after: head, signal: signal, logger: logger) { newHead in
            site.restart(after: newHead)
        } deliver: { events in
            site.hear(events)
        }
        let courier = MailQueueWorker(storage: storage, carrier: desk.carrier, logger: logger, signal: letters, watch: desk.watch)
        let housekeeping = PeriodicJobs(
            storage: storage,
            stationery: site.stationery,
            logger: logger,
            unmaskingDays: installation.unmaskingTold
        )
        let rounds = RoutingScheduler(
            route: RouteQuestions(storage: storage, index: index, stationery: site.stationery, rules: installation.routing),
            logger: logger
        )
        return [site.live, pump, courier, housekeeping, feeder(), AddVectors(index: index, logger: logger), rounds]
    }

    private func application(_ site: AppContext, _ firstRun: FirstRunCode?) -> some Service {
        let limits = installation.connectionLimits
        return Application(
            router: Routes.router(site),
            server: .http1(within: limits, isBehindProxy: installation.isBehindProxy, waiting: site.waiting),
            configuration: .init(
                address: .hostname(installation.host, port: installation.port),
                backlog: 1024,
                availableConnectionsDelegate: .maximum(limits.connections, logger: logger)
            ),
            onServerRunning: { channel in announce(channel, firstRun) },
            logger: logger
        )
    }

    /// Keeps the search index up to date with the log.
    func feeder(lanes: Int = 1, batch: Int = 100) -> SearchIndexer {
        SearchIndexer(
            storage: storage,
            index: index,
            signal: searching,
            logger: logger,
            batch: batch,
            lanes: lanes,
            plainText: PlainText.of
        )
    }

    var indexFile: URL { installation.data.appending(path: "search.sqlite") }

    private var settings: SiteSettings {
        SiteSettings(
            url: installation.url,
            trustsProxy: installation.isBehindProxy,
            postsPerMinute: installation.postsPerMinute,
            metricsToken: installation.metricsToken,
            codes: installation.codes,
            requestLimits: installation.requestLimits,
            contact: installation.contact,
            unmaskingDays: installation.unmaskingTold
        )
    }

    private func announce(_ channel: any NIOCore.Channel, _ firstRun: FirstRunCode?) {
        let port = channel.localAddress?.port ?? installation.port
        let address = Installation.address(host: installation.host, port: port)
        print("Yoriai is at \(address)")
        if installation.mail == nil {
            print("No mail server is set: mails are written to \(installation.data.appending(path: "outbox").path(percentEncoded: false))")
        }
        if let firstRun { print("A new community. Open \(address)/setup and enter this code: \(firstRun.text)") }
        // The output may be read through a pipe.
        fflush(nil)
    }
}
