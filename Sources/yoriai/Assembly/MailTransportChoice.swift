import Core
import Foundation
import Mail

/// Sends mail to the mail server, or into the outbox when none is set.
struct MailTransportChoice: MailTransport {
    let destination: TransportDestination
    private let transport: any Transport
    /// Nil when mails are written as files.
    private let smtp: SMTPTransport?
    private let from: Address
    /// Nil when the settings contain no mailbox.
    private let contact: Address?
    private let domain: String

    init(_ installation: Installation) {
        let outbox = installation.data.appending(path: "outbox").path(percentEncoded: false)
        smtp = installation.mail.map { SMTPTransport($0) }
        transport = smtp ?? OutboxTransport(folder: outbox)
        destination = installation.mail.map { .server($0.url) } ?? .folder(outbox)
        from = installation.mailFrom
        contact = installation.contactMailbox
        domain = Self.domain(installation)
    }

    /// The domain of Message-IDs: the site's host; that of the sender when the host is an IP address or invalid in mail.
    private static func domain(_ installation: Installation) -> String {
        let host = URL(string: installation.url)?.host() ?? ""
        let isFit = (try? MessageID(unique: "a", domain: host)) != nil
        return isFit ? host : String(installation.mailFrom.mailbox.split(separator: "@").last ?? "localhost")
    }

    func carry(_ letter: OutgoingMail) async throws(TransportFailure) {
        guard let message = try? message(letter) else { throw .permanent(code: "unwritable") }
        do {
            try await transport.send(message)
        } catch {
            throw Self.failure(error)
        }
    }

    func probe() async throws(TransportFailure) {
        do {
            try await smtp?.probe()
        } catch {
            throw Self.failure(error)
        }
    }

    func tryOut(_ letter: OutgoingMail) async -> TransportReport {
        guard let message = try? message(letter) else { return TransportReport([.handOver: .failed(code: "unwritable")], answer: "") }
        guard let smtp else {
            do throws(TransportFailure) {
                try await carry(letter)
                return TransportReport([.handOver: .done], answer: "")
            } catch {
                return TransportReport([.handOver: .failed(code: error.code)], answer: "")
            }
        }
        let report = await smtp.report(message)
        let outcomes: [TransportReport.Step: DeliveryReport.Outcome] = [
            .connect: report.connected, .encrypt: report.encrypted, .logIn: report.loggedIn, .handOver: report.accepted,
        ]
        return TransportReport(outcomes.mapValues(Self.outcome), answer: report.answer)
    }

    private func message(_ letter: OutgoingMail) throws -> Message {
        try Message(
            id: MessageID(unique: "\(letter.id)", domain: domain),
            from: from,
            to: Address(letter.mail.text, name: letter.name.isEmpty ? nil : letter.name),
            subject: letter.subject,
            text: letter.body,
            date: Moment.now.milliseconds,
            replyTo: contact,
            isAutomatic: true
        )
    }

    private static func failure(_ failure: Failure) -> TransportFailure {
        switch failure {
        case .temporary(_, let cause): .temporary(code: cause.code)
        case .permanent(_, let cause): .permanent(code: cause.code)
        }
    }

    private static func outcome(_ outcome: DeliveryReport.Outcome) -> TransportReport.Outcome {
        switch outcome {
        case .done: .done
        case .notNeeded: .notNeeded
        case .notReached: .notReached
        case .failed(let cause): .failed(code: cause.code)
        }
    }
}
