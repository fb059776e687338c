import Foundation
import Logging
import Search
import TestEngines
import Testing

@testable import Core

/// A meeting with routing, and an index for similar questions.
struct Way: Sendable {
    let library: Library
    var rules: RoutingRules

    init(_ rules: RoutingRules = RoutingRules(first: 4, next: 8, members: 2, weekly: 3)) async throws {
        library = try await Library()
        self.rules = rules
    }

    var meeting: Meeting { library.meeting }
    var storage: Storage { library.meeting.storage }

    /// Continues until nothing is due.
    func go(stationery: MailComposer? = .test) async throws {
        try await library.feed()
        let route = RouteQuestions(storage: storage, index: library.index, stationery: stationery, rules: rules)
        for _ in 0..<50 where try await route() > 0 {}
    }

    /// Advances the clock: two days have more working hours than any step waits, except at weekends.
    func wait(days: Int = 5) { meeting.community.clock.advance(seconds: days * 86_400) }

    /// A solved question by others: `replier` gave the answer.
    @discardableResult
    func solved(_ title: String, by asker: Viewer, answered replier: Viewer, voice: Post.Voice = .personal, in channel: ID<Channel>? = nil)
        async throws -> ID<Topic>
    {
        let topic = try await meeting.start(title, in: channel, by: asker)
        let reply = try await meeting.reply("答えます", to: topic, voice: voice, by: replier)
        _ = try await AcceptAnswer(storage: storage)(reply, as: asker)
        return topic
    }

    func asked(_ topic: ID<Topic>) async throws -> [Routing] { try await storage.read { try $0.routings.asked(topic) } }

    func home(_ viewer: Viewer) async throws -> [AskedQuestion] { try await storage.read { try $0.homePage(for: viewer).asked } }
}
