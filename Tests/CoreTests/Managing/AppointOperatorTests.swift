import Core
import SQLCore
import Testing

@Suite("An operator named at the server")
struct AppointOperatorTests {
    @Test("can be any member, also while there is no operator left; it stands in the log")
    func appointed() async throws {
        let community = try await TestCommunity()
        let founder = try await community.found()
        _ = try await community.database.write { tx in try tx.run("UPDATE role SET until = 0") }
        #expect(try await community.storage.read { try $0.operators() }.isEmpty)
        let mail = try #require(try await community.storage.read { try $0.members.mail(of: founder.member) })
        let kinds = try await community.announced {
            let person = try await AppointOperator(storage: community.storage)(mail)
            #expect(person.id == founder.member)
        }
        #expect(kinds == [.roleChanged])
        let (operators, viewer) = try await community.storage.read { (try $0.operators(), try $0.viewers.viewer(founder.member)) }
        #expect(operators.map(\.mail) == [mail])
        #expect(viewer?.has(.operator) == true)
    }

    @Test("has to be a member, and is not named twice")
    func refused() async throws {
        let community = try await TestCommunity()
        let founder = try await community.found()
        let mail = try #require(try await community.storage.read { try $0.members.mail(of: founder.member) })
        let before = try await community.trace()
        await #expect(throws: Refusal.invalid("mail", "operator.no-member")) {
            _ = try await AppointOperator(storage: community.storage)(MailAddress("nobody@city.moka.lg.jp"))
        }
        await #expect(throws: Refusal.conflict("role.held-already")) { _ = try await AppointOperator(storage: community.storage)(mail) }
        #expect(try await community.trace() == before)
    }
}
