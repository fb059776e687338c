import NIOEmbedded
import TestEngines

@testable import Core
@testable import Web

extension TestSite {
    /// A connection that is never written to; shared by all threads.
    private static let connection = Connection(NIOAsyncTestingChannel())

    /// A page request of a member, or without an account, for calls without HTTP.
    func visit(_ name: Name?) -> PageRequest {
        PageRequest(
            requestID: "test",
            viewer: name.map(viewer),
            session: nil,
            isDemo: true,
            texts: .of(.japanese),
            theme: nil,
            path: "/live",
            address: "/live",
            query: Form(),
            parameters: [:],
            network: "127.0.0.1",
            agent: "test",
            referrer: nil,
            wanted: nil,
            browser: nil,
            pending: nil,
            lastEventID: nil,
            wantsFragment: false,
            acceptsGzip: false,
            knownTag: nil,
            connection: Self.connection,
            mayReadMetrics: false,
            now: clock.now
        )
    }

    /// Waits for that many open streams.
    func waitForStreams(_ count: Int) async throws {
        try await Wait.until { site.live.openStreams == count }
    }

    /// Waits until everything delivered is rendered for the open pages.
    func waitUntilRendered() async throws {
        try await Wait.until { site.live.lag == 0 }
    }

    var head: Int64 {
        get async throws { try await site.storage.read { try $0.events.head() } }
    }

    /// Delivers events after a cursor to the open pages, as the pump does.
    func handOn(after cursor: Int64) async throws {
        site.live.deliver(try await site.storage.read { try $0.events.after(cursor) })
    }
}

extension Event {
    /// An event of a reply, without the reply.
    static func reply(_ id: Int64, in topic: ID<Topic>, of channel: ID<Core.Channel>) -> Event {
        Event(
            id: id,
            kind: .replyPosted,
            channel: channel,
            topic: topic,
            post: nil,
            subject: nil,
            member: nil,
            at: Moment(milliseconds: 0),
            actor: nil
        )
    }
}
