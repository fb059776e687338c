import Core
import HTML
import Hummingbird

/// The entrance of a demo: visitors choose a demo user. Not found outside a demo.
struct DemoPages: Sendable {
    let site: AppContext

    func show(_ visit: PageRequest) async throws -> Response {
        let (community, personas) = try await site.storage.read { (try $0.community.founded(), try $0.personas()) }
        guard community.isDemo else { throw Refusal.notFound }
        return .page { html in DemoView(visit: visit, community: community, personas: personas).write(html) }
    }

    func enter(_ visit: PageRequest, _ form: Form) async throws -> Response {
        let session = try await SignInAsPersona(storage: site.storage)(
            visit.parameters["id"] ?? "",
            network: visit.network,
            agent: visit.agent
        )
        return try await site.begin(session, visit, at: .home.saying("signed-in"))
    }
}
