import CCurl
import Dispatch
import Synchronization

/// Hands mail to a server by SMTP, one after the other over one connection, which is kept while mail comes and opened again when the
/// server has closed it.
///
/// Connecting may take 10 seconds and a whole mail its deadline; at most 64 mails wait, further ones fail as temporary at once, so that a dead
/// server can hold up neither memory nor, for longer than half an hour at 30 seconds a mail, a sender. A mail that was begun is not stopped by cancelling
/// the task.
///
/// `@unchecked Sendable`: the handle is used on the serial queue only.
package final class SMTPTransport: Transport, @unchecked Sendable {
    private static let waitingLimit = 64

    private let settings: SMTPSettings
    private let deadline: Duration
    private let queue = DispatchQueue(label: "mail.smtp")
    private let waiting = Atomic<Int>(0)
    private var curl: Curl?

    /// `deadline` is the most that one mail may take, connecting included.
    package init(_ settings: SMTPSettings, deadline: Duration = .seconds(30)) {
        self.settings = settings
        self.deadline = deadline
    }

    package func send(_ message: Message) async throws(Failure) {
        guard waiting.wrappingAdd(1, ordering: .relaxed).newValue <= Self.waitingLimit else {
            waiting.wrappingSubtract(1, ordering: .relaxed)
            throw .temporary(reason: "too many mails are waiting")
        }
        let sent: Result<Void, Failure> = await withCheckedContinuation { continuation in
            queue.async {
                let sent = Result { () throws(Failure) in try self.deliver(message) }
                self.waiting.wrappingSubtract(1, ordering: .relaxed)
                continuation.resume(returning: sent)
            }
        }
        try sent.get()
    }

    private func deliver(_ message: Message) throws(Failure) {
        let bytes = message.rendered
        let curl = try handle()
        for code in options(of: curl, from: message.from, size: bytes.count) where code != CURLE_OK {
            throw .temporary(reason: Self.name(of: code))
        }
        let delivery = Delivery(bytes)
        let code = curl.perform(delivery, to: message.to.mailbox)
        guard code != CURLE_OK else { return }
        let reason = delivery.refusal ?? Self.name(of: code)
        throw delivery.isRefusedForGood(code) ? .permanent(reason: reason) : .temporary(reason: reason)
    }

    private func handle() throws(Failure) -> Curl {
        if let curl {
            curl.reset()
            return curl
        }
        guard let new = Curl() else { throw .temporary(reason: "no memory") }
        curl = new
        return new
    }

    /// The proxy is set to none because curl would else heed the environment's, and a proxy for web pages carries no mail.
    private func options(of curl: Curl, from sender: Address, size: Int) -> [CURLcode] {
        var codes = [
            curl.set(CURLOPT_URL, settings.url), curl.set(CURLOPT_PROTOCOLS_STR, "smtp,smtps"), curl.set(CURLOPT_PROXY, ""),
            curl.set(CURLOPT_USE_SSL, Int(encryption.rawValue)), curl.set(CURLOPT_NOSIGNAL, 1),
            curl.set(CURLOPT_CONNECTTIMEOUT_MS, 10_000), curl.set(CURLOPT_TIMEOUT_MS, Int(deadline / .milliseconds(1))),
            curl.set(CURLOPT_UPLOAD, 1), curl.set(CURLOPT_INFILESIZE_LARGE, size: size), curl.set(CURLOPT_MAIL_FROM, sender.mailbox),
        ]
        if let login = settings.login {
            codes += [curl.set(CURLOPT_USERNAME, login.username), curl.set(CURLOPT_PASSWORD, login.password)]
        }
        if let authorities = settings.authorities { codes.append(curl.set(CURLOPT_CAINFO, authorities)) }
        return codes
    }

    private var encryption: curl_usessl {
        switch settings.security {
        case .required: CURLUSESSL_ALL
        case .opportunistic: CURLUSESSL_TRY
        case .off: CURLUSESSL_NONE
        }
    }

    private static func name(of code: CURLcode) -> String {
        String(cString: curl_easy_strerror(code))
    }
}
