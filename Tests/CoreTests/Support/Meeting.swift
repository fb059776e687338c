import Core
import Foundation
import Synchronization
import TestActs

/// A community with a conversation: a space that municipalities read, with one open channel.
struct Meeting: Sendable {
    let community: TestCommunity
    /// Operator, 真岡市.
    let keeper: Viewer
    /// 野沢 美咲, 真岡市.
    let asker: Viewer
    /// 高橋 健, 船橋市.
    let other: Viewer
    let space: ID<Space>
    let channel: ID<Channel>

    init() async throws {
        community = try await TestCommunity()
        keeper = try await community.found()
        asker = try await community.member(named: "野沢美咲", in: "092096")
        other = try await community.member(named: "高橋健", in: "122041")
        space = try await community.space("自治体DX", .municipal, by: keeper)
        channel = try await community.channel("オープンデータ", in: space, by: keeper)
    }

    var storage: Storage { community.storage }

    private static let written = Mutex(0)

    /// - Parameter voice: by default the office's for announcements, and personal for everything else.
    /// - Parameter text: by default, without a key, a new one each time, because the same text twice starts one topic.
    func start(
        _ title: String = "件名",
        _ text: String? = nil,
        kind: Topic.Kind = .question,
        voice: Post.Voice? = nil,
        in channel: ID<Channel>? = nil,
        key: IdempotencyKey? = nil,
        limit: PostingLimit = PostingLimit(perMinute: 0),
        by viewer: Viewer? = nil
    ) async throws -> ID<Topic> {
        let number = Self.number()
        return try await StartTopic(storage: storage, limit: limit)(
            kind,
            in: channel ?? self.channel,
            title: TopicTitle(title),
            text: PostText(underTitle: text ?? (key == nil ? "本文\(number)" : "本文")),
            voice: voice ?? (kind == .announcement ? .office : .personal),
            key: key ?? Self.newKey(),
            as: viewer ?? asker
        )
    }

    private static func number() -> Int {
        written.withLock { number in
            number += 1
            return number
        }
    }

    /// - Parameter text: by default, without a key, a new one each time, because the same text twice is one reply.
    func reply(
        _ text: String? = nil,
        to topic: ID<Topic>,
        voice: Post.Voice = .personal,
        key: IdempotencyKey? = nil,
        limit: PostingLimit = PostingLimit(perMinute: 0),
        stationery: MailComposer? = nil,
        by viewer: Viewer? = nil
    ) async throws -> ID<Post> {
        try await PostReply(storage: storage, limit: limit, stationery: stationery)(
            PostText(text ?? (key == nil ? "返信\(Self.number())" : "返信")),
            to: topic,
            voice: voice,
            key: key ?? Self.newKey(),
            as: viewer ?? other
        )
    }

    func opening(of topic: ID<Topic>) async throws -> ID<Post> {
        try await page(topic).topic.opening
    }

    /// The topic's page; for the keeper by default.
    func page(_ topic: ID<Topic>, for viewer: Viewer? = nil) async throws -> TopicPage {
        let viewer = viewer ?? keeper
        return try await storage.read { try $0.topicPage(topic, after: nil, for: viewer) }
    }

    func topic(_ id: ID<Topic>) async throws -> Topic { try await page(id).topic }

    static func newKey() throws -> IdempotencyKey { try IdempotencyKey(UUID().uuidString) }
}
