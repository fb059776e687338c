/// Sends a test mail at once and reports how far it got.
package struct TryMail: Sendable {
    let storage: Storage
    let stationery: MailComposer
    let desk: MailDesk

    package init(storage: Storage, stationery: MailComposer, desk: MailDesk) {
        self.storage = storage
        self.stationery = stationery
        self.desk = desk
    }

    package func callAsFunction(to typed: String, by viewer: Viewer) async throws -> TransportReport {
        let letter = try await storage.write(as: viewer) { work, viewer in
            try viewer.require(.operate)
            let addressee = Recipient(mail: try MailAddress(typed), name: viewer.name, language: viewer.preferences.language)
            return try work.letter(.trial, to: addressee, link: .mail, on: stationery)
        }
        try await storage.count([RateLimit("try-mail", of: "\(viewer.member)", limit: 10, window: 900)])
        let report = await desk.carrier.tryOut(letter)
        if report.isTaken {
            desk.watch.succeeded()
            // Stored without its text, as all delivered mail, so that the page shows that mail works.
            try await storage.write { work in try work.letters.insertSent(letter) }
        } else if let code = report.failure, !code.hasPrefix("smtp-5") || report.outcomes[.handOver] == .notReached {
            desk.watch.failed(code, at: storage.clock.now)
        }
        return report
    }
}
