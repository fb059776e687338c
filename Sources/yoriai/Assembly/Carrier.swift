import Core
import Foundation
import Mail

/// Takes letters to the mail server, or into the outbox where none is set.
struct Carrier: LetterCarrier {
    private let transport: any Transport
    private let from: Address
    private let domain: String

    init(_ installation: Installation) {
        transport =
            if let settings = installation.mail { SMTPTransport(settings) } else {
                OutboxTransport(folder: installation.data.appending(path: "outbox").path(percentEncoded: false))
            }
        from = installation.mailFrom
        domain = Self.domain(installation)
    }

    /// What ids of mails end in: the host of the site; where that is a number or a name that mail does not know, that of the sender.
    private static func domain(_ installation: Installation) -> String {
        let host = URL(string: installation.url)?.host() ?? ""
        let isFit = (try? MessageID(unique: "a", domain: host)) != nil
        return isFit ? host : String(installation.mailFrom.mailbox.split(separator: "@").last ?? "localhost")
    }

    func carry(_ letter: Letter) async throws(CarrierFailure) {
        let message: Message
        do {
            message = try Message(
                id: MessageID(unique: "\(letter.id)", domain: domain),
                from: from,
                to: Address(letter.mail.text, name: letter.name.isEmpty ? nil : letter.name),
                subject: letter.subject,
                text: letter.body,
                date: Moment.now.milliseconds,
                isAutomatic: true
            )
        } catch {
            throw .permanent(code: "unwritable")
        }
        do {
            try await transport.send(message)
        } catch {
            switch error {
            case .temporary: throw .temporary(code: "temporary")
            case .permanent: throw .permanent(code: "refused")
            }
        }
    }
}
