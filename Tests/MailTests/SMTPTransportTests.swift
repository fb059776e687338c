import Foundation
import Testing

@testable import Mail

@Suite("Mail by SMTP", .enabled(if: Python.hasSink, "python3 with aiosmtpd is not installed"))
struct SMTPTransportTests {
    @Test("arrives as it was written, several over one connection")
    func arrives() async throws {
        try await Sink.run(.plain) { sink, _ in
            let transport = try transport(to: sink)
            for number in 0..<3 { try await transport.send(.sample(unique: "m-\(number)")) }
            #expect(sink.mails.count == 3)
            #expect(sink.connections == 1)
            let mail = try Python.decode(#require(sink.mails.first))
            #expect(mail.subject == "窓口の受付時間について")
            #expect(mail.toName == "総務課 山田")
            #expect(mail.fromName == "寄合")
            #expect(mail.text.contains("二行目　全角"))
        }
    }

    @Test("of a megabyte arrives whole")
    func large() async throws {
        try await Sink.run(.plain) { sink, _ in
            let text = String(repeating: "長い本文。\n", count: 60_000)
            try await transport(to: sink).send(.sample(text: text))
            #expect(try Python.decode(#require(sink.mails.first)).text == text)
        }
    }

    @Test(
        "that is refused for good is a permanent failure, and the next mail goes out",
        arguments: [
            ("refused@city.example.jp", "550 5.1.1 no such user"), ("spam@city.example.jp", "554 5.7.1 looks like spam"),
        ]
    )
    func refused(mailbox: String, reason: String) async throws {
        try await Sink.run(.plain) { sink, _ in
            let transport = try transport(to: sink)
            let message = try Message.sample(to: mailbox)
            await #expect(throws: Failure.permanent(reason: reason, .answer(Int(reason.prefix(3))!))) { try await transport.send(message) }
            try await transport.send(.sample())
            #expect(sink.mails.count == 1)
        }
    }

    @Test(
        "that is refused for now, or because of us, is a temporary failure",
        arguments: [
            ("busy@city.example.jp", "451 4.3.0 come back later"), ("full@city.example.jp", "452 4.2.2 mailbox full"),
            ("locked@city.example.jp", "530 5.7.0 authentication required"),
        ]
    )
    func busy(mailbox: String, reason: String) async throws {
        try await Sink.run(.plain) { sink, _ in
            let transport = try transport(to: sink)
            let message = try Message.sample(to: mailbox)
            await #expect(throws: Failure.temporary(reason: reason, .answer(Int(reason.prefix(3))!))) { try await transport.send(message) }
        }
    }

    @Test("to a server that greets with a refusal is a temporary failure")
    func closed() async throws {
        try await Sink.run(.closed) { sink, _ in
            let transport = try transport(to: sink)
            let message = try Message.sample()
            await #expect(throws: Failure.temporary(reason: "554 5.7.1 not from there", .answer(554))) { try await transport.send(message) }
        }
    }

    @Test("to a server that is not there is a temporary failure")
    func absent() async throws {
        let transport = SMTPTransport(try SMTPSettings(url: "smtp://127.0.0.1:1", security: .off))
        let message = try Message.sample()
        await #expect(throws: Failure.temporary(reason: "Couldn't connect to server", .noConnection)) { try await transport.send(message) }
    }

    @Test("to a server that says nothing is given up at the deadline")
    func silent() async throws {
        try await Sink.run(.silent) { sink, _ in
            let transport = SMTPTransport(try settings(sink, .off), deadline: .milliseconds(200))
            let message = try Message.sample()
            let duration = await ContinuousClock().measure {
                await #expect(throws: Failure.temporary(reason: "Timeout was reached", .timeout)) { try await transport.send(message) }
            }
            // Less than the ten seconds of the connect timeout, and ample on a busy machine.
            #expect(duration < .seconds(9))
        }
    }

    @Test("beyond what may wait fails at once")
    func crowd() async throws {
        try await Sink.run(.silent) { sink, _ in
            let transport = SMTPTransport(try settings(sink, .off), deadline: .milliseconds(20))
            let message = try Message.sample()
            let full = await withTaskGroup(of: Bool.self) { group in
                for _ in 0..<80 {
                    group.addTask {
                        do throws(Failure) {
                            try await transport.send(message)
                            return false
                        } catch {
                            return error == .temporary(reason: "too many mails are waiting", .crowd)
                        }
                    }
                }
                return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
            }
            #expect(full > 0)
            #expect(full <= 16)
        }
    }

    @Test("logs in, in Japanese too, and a wrong password is a temporary failure")
    func login() async throws {
        try await Sink.run(.login) { sink, _ in
            let message = try Message.sample()
            let right = Login(username: "寄合", password: "p@ss 言葉")
            try await SMTPTransport(settings(sink, .off, login: right)).send(message)
            #expect(sink.mails.count == 1)
            let wrong = SMTPTransport(try settings(sink, .off, login: Login(username: "寄合", password: "x")))
            let error = await #expect(throws: Failure.self) { try await wrong.send(message) }
            guard case .temporary(let reason, .answer(535)) = error else { return #expect(Bool(false)) }
            #expect(reason.hasPrefix("535"))
            #expect(sink.mails.count == 1)
        }
    }

    @Test("is encrypted where that is required, and a certificate nobody vouches for is refused")
    func encrypted() async throws {
        try await Sink.run(.tls) { sink, folder in
            let message = try Message.sample()
            for security in [Security.required, .opportunistic] {
                try await SMTPTransport(settings(sink, security, authorities: folder + "/cert.pem")).send(message)
            }
            #expect(sink.mails.count == 2)
            for security in [Security.required, .opportunistic] {
                let transport = SMTPTransport(try settings(sink, security))
                let error = await #expect(throws: Failure.self) { try await transport.send(message) }
                guard case .temporary(_, .certificate) = error else { return #expect(Bool(false)) }
            }
            #expect(sink.mails.count == 2)
        }
    }

    @Test("stays here when encryption is required and the server has none")
    func unencrypted() async throws {
        try await Sink.run(.plain) { sink, _ in
            let message = try Message.sample()
            let transport = SMTPTransport(try settings(sink, .required))
            await #expect(throws: Failure.temporary(reason: "Requested SSL level failed", .noEncryption)) {
                try await transport.send(message)
            }
            #expect(sink.mails.isEmpty)
            try await SMTPTransport(settings(sink, .opportunistic)).send(message)
            #expect(sink.mails.count == 1)
        }
    }

    private func transport(to sink: Sink) throws -> SMTPTransport {
        SMTPTransport(try settings(sink, .off))
    }

    private func settings(_ sink: Sink, _ security: Security, login: Login? = nil, authorities: String? = nil) throws -> SMTPSettings {
        try SMTPSettings(url: "smtp://127.0.0.1:\(sink.port)", security: security, login: login, authorities: authorities)
    }
}
