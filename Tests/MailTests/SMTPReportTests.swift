import Foundation
import Testing

@testable import Mail

@Suite("A mail that is sent to try a server out", .enabled(if: Python.hasSink, "python3 with aiosmtpd is not installed"))
struct SMTPReportTests {
    private func report(
        _ url: String,
        _ security: Security = .off,
        login: Login? = nil,
        authorities: String? = nil,
        to: String = "a@city.example.jp"
    )
        async throws -> DeliveryReport
    {
        let settings = try SMTPSettings(url: url, security: security, login: login, authorities: authorities)
        return await SMTPTransport(settings, deadline: .seconds(5)).report(try .sample(to: to))
    }

    @Test("that is taken says so, with the answer of the server")
    func taken() async throws {
        try await Sink.run(.plain) { sink, _ in
            let report = try await report("smtp://127.0.0.1:\(sink.port)")
            #expect(
                report == DeliveryReport(connected: .done, encrypted: .notNeeded, loggedIn: .notNeeded, accepted: .done, answer: "250 OK")
            )
            #expect(sink.mails.count == 1)
        }
    }

    @Test("tells encryption, and a certificate that nobody vouches for")
    func encryption() async throws {
        try await Sink.run(.tls) { sink, folder in
            let url = "smtp://127.0.0.1:\(sink.port)"
            let good = try await report(url, .required, authorities: folder + "/cert.pem")
            #expect([good.connected, good.encrypted, good.accepted] == [.done, .done, .done])
            let bad = try await report(url, .required)
            #expect([bad.connected, bad.encrypted, bad.loggedIn] == [.done, .failed(.certificate), .notReached])
            #expect(bad.accepted == .notReached)
        }
        try await Sink.run(.plain) { sink, _ in
            let none = try await report("smtp://127.0.0.1:\(sink.port)", .required)
            #expect([none.connected, none.encrypted, none.accepted] == [.done, .failed(.noEncryption), .notReached])
        }
    }

    @Test("tells whether name and password are right")
    func login() async throws {
        try await Sink.run(.login) { sink, _ in
            let url = "smtp://127.0.0.1:\(sink.port)"
            let right = try await report(url, login: Login(username: "寄合", password: "p@ss 言葉"))
            #expect([right.loggedIn, right.accepted] == [.done, .done])
            let wrong = try await report(url, login: Login(username: "寄合", password: "x"))
            #expect([wrong.connected, wrong.loggedIn, wrong.accepted] == [.done, .failed(.answer(535)), .notReached])
            #expect(wrong.answer.hasPrefix("535"))
        }
    }

    @Test("tells what the server has against the receiver, and that there is no server")
    func refused() async throws {
        try await Sink.run(.plain) { sink, _ in
            let report = try await report("smtp://127.0.0.1:\(sink.port)", to: "refused@city.example.jp")
            #expect([report.connected, report.accepted] == [.done, .failed(.answer(550))])
            #expect(report.answer == "550 5.1.1 no such user")
        }
        try await Sink.run(.closed) { sink, _ in
            let report = try await report("smtp://127.0.0.1:\(sink.port)")
            #expect([report.connected, report.accepted] == [.failed(.answer(554)), .notReached])
        }
        let absent = try await report("smtp://127.0.0.1:1")
        #expect([absent.connected, absent.encrypted, absent.accepted] == [.failed(.noConnection), .notReached, .notReached])
        let unknown = try await report("smtp://no-such-host.invalid:25")
        #expect(unknown.connected == .failed(.noHost))
    }

    @Test("need not be sent: a look is enough to know whether a server is there and lets us in")
    func probe() async throws {
        try await Sink.run(.login) { sink, _ in
            let url = "smtp://127.0.0.1:\(sink.port)"
            try await SMTPTransport(SMTPSettings(url: url, security: .off, login: Login(username: "寄合", password: "p@ss 言葉"))).probe()
            let wrong = SMTPTransport(try SMTPSettings(url: url, security: .off, login: Login(username: "寄合", password: "x")))
            let failure = await #expect(throws: Failure.self) { try await wrong.probe() }
            #expect(failure?.cause == .answer(535))
            #expect(sink.mails.isEmpty)
        }
        let absent = SMTPTransport(try SMTPSettings(url: "smtp://127.0.0.1:1", security: .off))
        let failure = await #expect(throws: Failure.self) { try await absent.probe() }
        #expect(failure?.cause == .noConnection)
    }
}
