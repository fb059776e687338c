import SQLCore
import TestActs

@testable import Core

/// A meeting whose channel offers one type of topics.
struct TypedMeeting: Sendable {
    let meeting: Meeting
    let type: ID<TopicType>

    init(_ definition: TypeDefinition = .lending) async throws {
        meeting = try await Meeting()
        type = try await meeting.make(definition)
        try await meeting.offer([type])
    }

    var storage: Storage { meeting.storage }
    var community: TestCommunity { meeting.community }

    /// - Parameter version: where none is given, the one in use.
    func start(
        _ title: String = "投影機",
        _ answers: Answers = Answers(["device": .text("投影機")]),
        text: String = "",
        voice: Post.Voice = .personal,
        version: Int? = nil,
        type: ID<TopicType>? = nil,
        in channel: ID<Channel>? = nil,
        key: IdempotencyKey? = nil,
        by viewer: Viewer? = nil
    ) async throws -> ID<Topic> {
        let type = type ?? self.type
        let inUse = try await storage.read { try $0.topicTypes.find(type)?.version } ?? 0
        let viewer = viewer ?? meeting.asker
        let form = FilledForm(TopicType.Version(type: type, number: version ?? inUse), answers)
        return try await StartTopic(storage: storage, limit: PostingLimit(perMinute: 0))(
            .discussion,
            in: channel ?? meeting.channel,
            saying: .kept(TopicText(TopicTitle(title), PostText(underTitle: text), form: form), voice: voice, by: viewer),
            from: .form(try key ?? Meeting.newKey()),
            as: viewer
        )
    }

    func move(
        _ topic: ID<Topic>,
        to state: String,
        from seen: String,
        reason: String = "",
        stationery: MailComposer? = nil,
        by viewer: Viewer? = nil
    ) async throws {
        try await MoveTopic(storage: storage, stationery: stationery)(
            topic,
            to: state,
            from: seen,
            reason: reason,
            as: viewer ?? meeting.keeper
        )
    }

    func answer(_ topic: ID<Topic>, _ answers: Answers, seen: Int = 0, by viewer: Viewer? = nil) async throws {
        try await ChangeAnswers(storage: storage)(topic, answers, seen: seen, as: viewer ?? meeting.asker)
    }

    func form(of topic: ID<Topic>) async throws -> TopicForm? { try await meeting.topic(topic).form }
    func state(of topic: ID<Topic>) async throws -> String? { try await form(of: topic)?.state }
    func answers(of topic: ID<Topic>) async throws -> Answers { try await storage.read { try $0.topicAnswers.answers(of: topic) } }

    /// The topics of a page of the table.
    func table(_ query: TableQuery? = nil, for viewer: Viewer? = nil) async throws -> [ID<Topic>] {
        try await storage.read { try $0.tablePage(meeting.channel, .table, query, for: viewer ?? meeting.keeper).items.map(\.topic.id) }
    }

    func change(_ change: @escaping @Sendable (inout TypeDefinition) -> Void) async throws {
        let page = try await meeting.typePage(type)
        try await ChangeType(storage: storage)(type, seen: page.edit, as: meeting.keeper) { change(&$0) }
    }

    /// Changes the type and uses it.
    func publish(_ change: @escaping @Sendable (inout TypeDefinition) -> Void) async throws {
        try await self.change(change)
        _ = try await PublishType(storage: storage)(type, seen: try await meeting.typePage(type).edit, as: meeting.keeper)
    }
}

extension Meeting {
    /// A type that is in use.
    func make(_ definition: TypeDefinition) async throws -> ID<TopicType> {
        let type = try await MakeType(storage: storage)(definition, in: space, as: keeper)
        _ = try await PublishType(storage: storage)(type, seen: 1, as: keeper)
        return type
    }

    func offer(_ types: [ID<TopicType>], in channel: ID<Channel>? = nil, opensWith view: TypeView.Kind = .board) async throws {
        try await OfferTypes(storage: storage)(types, in: channel ?? self.channel, opensWith: view, as: keeper)
    }

    func typePage(_ type: ID<TopicType>) async throws -> TypePage { try await storage.read { try $0.typePage(type, for: keeper) } }
}
