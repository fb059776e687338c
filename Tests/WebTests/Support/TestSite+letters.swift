import Core
import Foundation
import HTTPTypes
import SQLCore
import SQLiteEngine
import Web

@testable import Core

extension TestSite {
    /// The queued mails in order, each returned once.
    func letters() async throws -> [OutgoingMail] {
        try await site.storage.write { work in try work.letters.claim(limit: 50, jitter: 0) }
    }

    /// Turns the demo flag off, because demo users get no mail.
    func stopBeingDemo() async throws {
        _ = try await database.write { tx in try tx.run("UPDATE community SET is_demo = 0") }
    }

    /// The link of the newest mail, without scheme and host.
    func newestLink() async throws -> String {
        let body = try await letters().last?.body ?? ""
        return body.firstMatch(of: /http:\/\/127\.0\.0\.1:8080(\/\S+)/).map { String($0.1) } ?? "no link"
    }
}

extension Browser.Answer {
    /// The cookie set by the response, as a browser would send it back.
    func cookie(_ name: String) -> String? {
        headers[values: .setCookie].first { $0.hasPrefix(name + "=") }?.split(separator: ";").first.map(String.init)
    }
}
