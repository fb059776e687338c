import Core
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Testing
import Web

@testable import Core

@Suite("The page about mail")
struct MailPagesTests {
    @Test("exists for operators only")
    func hidden() async throws {
        let site = try await TestSite()
        try await site.run { browser async throws in
            for name in [TestSite.Name.nozawa, .morishita] {
                #expect(try await browser.get("/manage/mail", as: name).status == 404)
                #expect(try await browser.post("/manage/mail/trial", ["mail": "a@example.jp"], as: name).status == 404)
                #expect(try await browser.post("/manage/mail/retry", as: name).status == 404)
            }
            #expect(try await browser.get("/manage/mail", as: .aikawa).status == 200)
            #expect(try await browser.get("/manage", as: .aikawa).text.contains("/manage/mail"))
            #expect(try await !browser.get("/manage", as: .morishita).text.contains("/manage/mail"))
        }
    }

    @Test("shows what waits and why in words, without addresses, and lets it go again")
    func waiting() async throws {
        let site = try await TestSite()
        try await site.run { browser async throws in
            #expect(try await browser.post("/sign-in", ["mail": "somebody@city.moka.lg.jp"]).status == 200)
        }
        let carrier = PageCarrier(.temporary(code: "no-connection"))
        let courier = MailQueueWorker(storage: site.site.storage, carrier: carrier, logger: site.site.logger)
        for _ in 0..<2 {
            _ = try await courier.carryBatch()
            site.clock.advance(seconds: 75)
        }
        try await site.run { browser async throws in
            let page = try await browser.get("/manage/mail", as: .aikawa)
            for words in ["1通", "2回", "メールサーバーにつながりません", "no-connection", "@city.moka.lg.jp", "いますぐ送り直す"] {
                #expect(page.seen.contains(words), "\(words)")
            }
            #expect(!page.text.contains("somebody@"))
            #expect(try await browser.get("/home", as: .aikawa).seen.contains("届いていないメールが1通あります"))
            #expect(try await !browser.get("/home", as: .morishita).seen.contains("届いていないメール"))
            #expect(try await browser.post("/manage/mail/retry", as: .aikawa).location == "/manage/mail?done=retried")
            #expect(try await browser.post("/manage/mail/retry", as: .aikawa).location == "/manage/mail?done=retry-soon")
        }
    }

    @Test("says how far a test came, and tells operators on their home that no mail goes out")
    func trial() async throws {
        let site = try await TestSite()
        let desk = MailDesk(carrier: PageCarrier(.temporary(code: "smtp-535")))
        try await site.run(with: desk) { browser async throws in
            let page = try await browser.post("/manage/mail/trial", ["mail": "a@example.jp"], as: .aikawa)
            #expect(page.status == 200)
            for words in ["送れませんでした", "名前かパスワードを受け付けません", "SMTP 535", "535 5.7.8 wrong"] { #expect(page.seen.contains(words), "\(words)") }
            for path in ["/home", "/manage", "/manage/mail"] {
                #expect(try await browser.get(path, as: .aikawa).seen.contains("SMTP 535"), "\(path)")
            }
            let wrong = try await browser.post("/manage/mail/trial", ["mail": "no address"], as: .aikawa)
            #expect(wrong.status == 422)
            #expect(wrong.text.contains("value=\"no address\""))
        }
        try await site.run(with: MailDesk(carrier: PageCarrier(nil), watch: desk.watch)) { browser async throws in
            let page = try await browser.post("/manage/mail/trial", ["mail": "a@example.jp"], as: .aikawa)
            #expect(page.seen.contains("相手のサーバーが受け取りました"))
            #expect(try await site.site.storage.read { try $0.letters.hasSent() }, "a new community knows by it that mail arrives")
            #expect(try await !site.site.storage.read { try $0.letters.hasDue() }, "it is not sent once more")
            #expect(try await !browser.get("/home", as: .aikawa).seen.contains("SMTP 535"))
        }
        try await site.run(with: MailDesk(carrier: PageCarrier(nil, to: .folder("/outbox")), watch: desk.watch)) { browser async throws in
            let page = try await browser.post("/manage/mail/trial", ["mail": "a@example.jp"], as: .aikawa)
            #expect(page.seen.contains("ファイルに書きました。だれにも届いていません"))
            #expect(!page.seen.contains("受け取りました"))
        }
    }
}

extension TestSite {
    /// The same community with a mail worker.
    func run(with desk: MailDesk, _ body: @Sendable (Browser) async throws -> Void) async throws {
        let other = AppContext(
            storage: site.storage,
            settings: site.settings,
            passwords: site.passwords,
            seal: site.seal,
            firstRun: nil,
            find: site.find,
            logger: site.logger,
            mail: desk
        )
        try await Application(router: Routes.router(other), logger: other.logger).test(.router) { client in
            try await body(Browser(client: client, cookies: cookies))
        }
    }
}

/// A mail server with a fixed result.
struct PageCarrier: MailTransport {
    let failure: TransportFailure?
    let destination: TransportDestination

    init(_ failure: TransportFailure?, to destination: TransportDestination = .server("smtp://mail.example.jp:587")) {
        self.failure = failure
        self.destination = destination
    }

    func carry(_ letter: OutgoingMail) async throws(TransportFailure) { try await probe() }

    func probe() async throws(TransportFailure) { if let failure { throw failure } }

    func tryOut(_ letter: OutgoingMail) async -> TransportReport {
        guard let failure else {
            return TransportReport([.connect: .done, .encrypt: .done, .logIn: .done, .handOver: .done], answer: "250 OK")
        }
        return TransportReport(
            [.connect: .done, .encrypt: .done, .logIn: .failed(code: failure.code), .handOver: .notReached],
            answer: "535 5.7.8 wrong"
        )
    }
}
