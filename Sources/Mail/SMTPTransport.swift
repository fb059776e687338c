import CCurl
import Dispatch
import Synchronization

/// Sends mail by SMTP, one after the other over one connection, which is kept open and reopened when the server has closed it.
///
/// Connecting may take 10 seconds and a whole mail its deadline. At most 64 mails wait, and further ones fail as temporary at once, so that
/// a dead server exhausts no memory and delays a sender by half an hour at most, at 30 seconds per mail. Cancelling the task does not stop
/// a mail in progress.
///
/// `@unchecked Sendable`: the handle is used on the serial queue only.
package final class SMTPTransport: Transport, @unchecked Sendable {
    private static let waitingLimit = 64
    /// Test mails run concurrently with other mail, each with its own handle.
    private static let trials = DispatchQueue(label: "mail.trials", attributes: .concurrent)

    private let settings: SMTPSettings
    private let deadline: Duration
    private let queue = DispatchQueue(label: "mail.smtp")
    private let waiting = Atomic<Int>(0)
    private var curl: Curl?

    /// `deadline` is the maximum time of one mail, connecting included.
    package init(_ settings: SMTPSettings, deadline: Duration = .seconds(30)) {
        self.settings = settings
        self.deadline = deadline
    }

    package func send(_ message: Message) async throws(Failure) {
        guard waiting.wrappingAdd(1, ordering: .relaxed).newValue <= Self.waitingLimit else {
            waiting.wrappingSubtract(1, ordering: .relaxed)
            throw .temporary(reason: "too many mails are waiting", .crowd)
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
        let delivery = Delivery(message.rendered)
        let code = perform(delivery, message, with: try handle())
        guard code != CURLE_OK else { return }
        throw Self.failure(code, delivery)
    }

    private func perform(_ delivery: Delivery, _ message: Message, with curl: Curl) -> CURLcode {
        let options =
            options(of: curl, from: message.from) + [
                curl.set(CURLOPT_UPLOAD, 1), curl.set(CURLOPT_INFILESIZE_LARGE, size: delivery.count),
            ]
        return options.first { $0 != CURLE_OK } ?? curl.perform(delivery, to: message.to.mailbox)
    }

    /// Sends a test mail over its own connection and reports how far it got.
    package func report(_ message: Message) async -> DeliveryReport {
        await withCheckedContinuation { continuation in
            Self.trials.async {
                guard let curl = Curl() else {
                    let none = DeliveryReport.Outcome.notReached
                    let report = DeliveryReport(connected: .failed(.other), encrypted: none, loggedIn: none, accepted: none, answer: "")
                    return continuation.resume(returning: report)
                }
                let delivery = Delivery(message.rendered)
                let code = self.perform(delivery, message, with: curl)
                continuation.resume(returning: self.report(code, delivery, curl))
            }
        }
    }

    /// Connects and logs in without sending.
    package func probe() async throws(Failure) {
        let found: Result<Void, Failure> = await withCheckedContinuation { continuation in
            Self.trials.async {
                continuation.resume(
                    returning: Result { () throws(Failure) in
                        guard let curl = Curl() else { throw .temporary(reason: "no memory", .other) }
                        let delivery = Delivery([])
                        let code = self.options(of: curl, from: nil).first { $0 != CURLE_OK } ?? curl.greet(delivery)
                        guard code == CURLE_OK else { throw Self.failure(code, delivery) }
                    }
                )
            }
        }
        try found.get()
    }

    private func report(_ code: CURLcode, _ delivery: Delivery, _ curl: Curl) -> DeliveryReport {
        let cause = Self.failure(code, delivery).cause
        let isAboutTLS = [.noEncryption, .certificate, .handshake].contains(cause)
        let isConnected = delivery.answers.contains(220) || (isAboutTLS && curl.reached(CURLINFO_CONNECT_TIME_T))
        let isEncrypted = curl.reached(CURLINFO_APPCONNECT_TIME_T)
        let isIn = delivery.answers.contains(235)
        let wants = settings.login != nil
        return DeliveryReport(
            connected: isConnected ? .done : .failed(cause),
            encrypted: !isConnected ? .notReached : isEncrypted ? .done : isAboutTLS ? .failed(cause) : .notNeeded,
            loggedIn: !isConnected || isAboutTLS ? .notReached : isIn ? .done : !wants ? .notNeeded : .failed(cause),
            accepted: code == CURLE_OK ? .done : !isConnected || isAboutTLS || (wants && !isIn) ? .notReached : .failed(cause),
            answer: delivery.lastAnswer
        )
    }

    private static func failure(_ code: CURLcode, _ delivery: Delivery) -> Failure {
        let reason = delivery.refusal ?? name(of: code)
        let cause = delivery.refusalNumber.map { FailureCause.answer($0) } ?? FailureCause(code)
        return delivery.isRefusedForGood(code) ? .permanent(reason: reason, cause) : .temporary(reason: reason, cause)
    }

    private func handle() throws(Failure) -> Curl {
        if let curl {
            curl.reset()
            return curl
        }
        guard let new = Curl() else { throw .temporary(reason: "no memory", .other) }
        curl = new
        return new
    }

    /// Without a proxy, because curl would use the environment's, and a web proxy carries no mail.
    private func options(of curl: Curl, from sender: Address?) -> [CURLcode] {
        var codes = [
            curl.set(CURLOPT_URL, settings.url), curl.set(CURLOPT_PROTOCOLS_STR, "smtp,smtps"), curl.set(CURLOPT_PROXY, ""),
            curl.set(CURLOPT_USE_SSL, Int(encryption.rawValue)), curl.set(CURLOPT_NOSIGNAL, 1),
            curl.set(CURLOPT_CONNECTTIMEOUT_MS, 10_000), curl.set(CURLOPT_TIMEOUT_MS, Int(deadline / .milliseconds(1))),
        ]
        if let sender { codes.append(curl.set(CURLOPT_MAIL_FROM, sender.mailbox)) }
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
