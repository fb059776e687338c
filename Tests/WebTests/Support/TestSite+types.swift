import Core
import TestActs
import Web

@testable import Core

extension TestSite {
    /// A type in use that a channel offers, and nothing else.
    @discardableResult
    func offer(
        _ definition: TypeDefinition = .lending,
        in channel: ID<Core.Channel>? = nil,
        opensWith view: TypeView.Kind = .board
    ) async throws -> ID<TopicType> {
        let (channel, keeper) = (channel ?? self.channel, viewer(.aikawa))
        let mayRead = await (try? site.storage.read { _ = try $0.channels.access(channel, by: keeper) }) != nil
        if !mayRead { try await AdmitToChannel(storage: site.storage)(keeper.member, .admit, in: channel, as: keeper) }
        let space = try await site.storage.read { try $0.channels.access(channel, by: keeper).space.id }
        let type = try await MakeType(storage: site.storage)(definition, in: space, as: keeper)
        _ = try await PublishType(storage: site.storage)(type, seen: 1, as: keeper)
        try await OfferTypes(storage: site.storage)([type], in: channel, opensWith: view, as: keeper)
        return type
    }

    /// A topic of the first type that a channel offers.
    func startTyped(
        _ title: String,
        _ answers: Answers = Answers(["device": .text("投影機")]),
        by name: Name = .nozawa,
        in channel: ID<Core.Channel>? = nil,
        voice: Post.Voice = .personal
    ) async throws -> ID<Topic> {
        let channel = channel ?? self.channel
        guard let type = try await site.storage.read({ try $0.topicTypes.offered(in: channel).first?.type }) else { throw Refusal.notFound }
        return try await StartTopic(storage: site.storage, limit: PostingLimit(perMinute: 0))(
            .discussion,
            in: channel,
            saying: .kept(TopicText(TopicTitle(title), PostText(underTitle: ""), form: FilledForm(TopicType.Version(type: type.id, number: type.version), answers)), voice: voice, by: viewer(name)),
            from: .form(.fresh()),
            as: viewer(name)
        )
    }

    func move(_ topic: ID<Topic>, to state: String, from seen: String, reason: String = "", by name: Name = .aikawa) async throws {
        try await MoveTopic(storage: site.storage, stationery: nil)(topic, to: state, from: seen, reason: reason, as: viewer(name))
    }

    /// The ids of what a channel offers, which are those of its boards, tables and lists.
    func offers(in channel: ID<Core.Channel>? = nil) async throws -> [ID<OfferedType>] {
        let channel = channel ?? self.channel
        return try await site.storage.read { try $0.topicTypes.offered(in: channel).map(\.id) }
    }
}
