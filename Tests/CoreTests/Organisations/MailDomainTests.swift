import Core
import Foundation
import Testing

@Suite("Mail domains")
struct MailDomainTests {
    @Test("name the body of the longest one, at the border of a label")
    func longest() async throws {
        let community = try await TestCommunity()
        let viewer = try await community.found()
        let digital = try await community.organisation("digital")
        try await AddMailDomain(storage: community.storage)("ict.city.moka.lg.jp", to: digital.id, by: viewer)
        let mails = ["a@city.moka.lg.jp", "a@sub.city.moka.lg.jp", "a@x.ict.city.moka.lg.jp", "a@xcity.moka.lg.jp", "a@moka.lg.jp"]
        let found = try await community.storage.read { snapshot in
            try mails.map { try snapshot.mailDomains.organisation(for: MailAddress($0))?.name ?? "-" }
        }
        #expect(found == ["真岡市", "真岡市", "デジタル庁", "-", "-"])
    }

    @Test(
        "that anybody can get are refused",
        arguments: [
            "gmail.com", "mail.yahoo.co.jp", "lg.jp", "go.jp", "tokyo.jp", "kobe.jp", "@or.jp", "moka.tochigi.jp", "chiyoda.tokyo.jp",
            "moka.kawasaki.jp",
        ]
    )
    func publicOnes(domain: String) async throws {
        let community = try await TestCommunity()
        let viewer = try await community.found()
        try await community.expect(.invalid("domain", "domain.public")) {
            try await AddMailDomain(storage: community.storage)(domain, to: viewer.organisation.id, by: viewer)
        }
    }

    @Test("of the directory are taken, and those that a municipality has in its region")
    func regional() throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../Data/bodies.csv").standardized
        let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
        let domains = lines.dropFirst().flatMap { $0.matches(of: /[a-z0-9-]+\.[a-z0-9.-]+\.jp/).map { String($0.output) } }
        #expect(domains.count > 1500)
        let taken = ["city.kawasaki.jp", "city.moka.tochigi.jp", "tomiya-city.miyagi.jp", "pref.tochigi.jp", "moka.example.jp"]
        for domain in domains + taken { #expect(throws: Never.self) { try MailDomain(domain) } }
    }

    @Test("that are none are refused", arguments: ["jp", "moka", "a..jp", "-a.lg.jp", "a b.lg.jp", "市.lg.jp", "10.0.0.1", ""])
    func malformed(domain: String) {
        #expect(throws: Refusal.invalid("domain", "domain.malformed")) { try MailDomain(domain) }
    }

    @Test("are announced when they are added and removed")
    func announced() async throws {
        let community = try await TestCommunity()
        let viewer = try await community.found()
        let kinds = try await community.announced {
            try await AddMailDomain(storage: community.storage)("＠ＰＲＥＦ.example.lg.jp", to: viewer.organisation.id, by: viewer)
            try await RemoveMailDomain(storage: community.storage)("pref.example.lg.jp", of: viewer.organisation.id, by: viewer)
        }
        #expect(kinds == [.organisationChanged, .organisationChanged])
        try await community.expect(.notFound) {
            try await RemoveMailDomain(storage: community.storage)("pref.example.lg.jp", of: viewer.organisation.id, by: viewer)
        }
    }

    @Test("of another body, or above one of another body, are refused")
    func taken() async throws {
        let community = try await TestCommunity()
        let viewer = try await community.found()
        let digital = try await community.organisation("digital")
        let add = AddMailDomain(storage: community.storage)
        try await community.expect(.invalid("domain", "domain.taken")) { try await add("city.moka.lg.jp", to: digital.id, by: viewer) }
        try await community.expect(.invalid("domain", "domain.covers-others")) { try await add("moka.lg.jp", to: digital.id, by: viewer) }
    }

    @Test("are not for members to change")
    func forbidden() async throws {
        let community = try await TestCommunity()
        try await community.found()
        let member = try await community.member(named: "山田")
        try await community.expect(.forbidden("access.no-right")) {
            try await AddMailDomain(storage: community.storage)("a.lg.jp", to: member.organisation.id, by: member)
        }
        try await community.expect(.forbidden("access.no-right")) {
            try await RemoveMailDomain(storage: community.storage)("city.moka.lg.jp", of: member.organisation.id, by: member)
        }
    }
}
