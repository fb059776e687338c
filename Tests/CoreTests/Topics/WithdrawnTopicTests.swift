import Search
import TestActs
import Testing

@testable import Core

@Suite("A topic that was withdrawn")
struct WithdrawnTopicTests {
    let library: Library
    let meeting: Meeting
    let topic: ID<Topic>
    let opening: ID<Post>
    let reply: ID<Post>

    init() async throws {
        library = try await Library()
        meeting = library.meeting
        topic = try await meeting.start("消す話題", "除雪の本文")
        reply = try await meeting.reply("除雪の返信 @野沢美咲 さん", to: topic)
        opening = try await meeting.opening(of: topic)
        for viewer in [meeting.asker, meeting.other] {
            try await JoinChannel(storage: meeting.storage)(meeting.channel, true, as: viewer)
        }
        // A change since they joined.
        _ = try await meeting.reply("除雪のもう1つの返信", to: topic, by: meeting.keeper)
        try await library.feed()
    }

    private func withdraw() async throws {
        _ = try await WithdrawPost(storage: meeting.storage)(opening, reason: "", as: meeting.asker)
    }

    /// The number of places in which a viewer sees the topic.
    private func places(for viewer: Viewer) async throws -> [String: Int] {
        let writer = meeting.other.member
        let (channel, home, written, front, joined) = try await meeting.storage.read { snapshot in
            (
                try snapshot.channelPage(meeting.channel, for: viewer), try snapshot.homePage(for: viewer),
                try snapshot.written(by: writer, limit: 10, for: viewer), try snapshot.frontPage(), try snapshot.joinedChannels(of: viewer)
            )
        }
        return [
            "channel": channel.topics.count, "newest": home.newest.count + home.answered.count,
            "mentions": home.mentions.count, "written": written.count,
            "topics": front.topics, "questions": front.questions, "unread": joined.map(\.unread).reduce(0, +),
            "found": try await library.find("除雪", as: viewer).count,
        ]
    }

    @Test("leaves every list and count, and comes back to them")
    func lists() async throws {
        for viewer in [meeting.asker, meeting.other] {
            let before = try await places(for: viewer)
            for place in ["channel", "newest", "written", "topics", "questions", "unread", "found"] {
                #expect(before[place] ?? 0 > 0, "\(place) shows it to \(viewer.name)")
            }
            try await withdraw()
            try await library.feed()
            let after = try await places(for: viewer)
            #expect(after.filter { $0.value > 0 }.isEmpty, "\(viewer.name) still sees \(after)")
            _ = try await RestorePost(storage: meeting.storage)(opening, as: meeting.asker)
            try await library.feed()
            #expect(try await places(for: viewer) == before)
        }
    }

    @Test("is not in an index that is made anew")
    func index() async throws {
        try await withdraw()
        try await library.index.discard()
        try await library.feed()
        #expect(try await library.find("除雪", as: meeting.other).count == 0)
    }

    @Test("is found by its author and who looks after the place, without its words")
    func found() async throws {
        try await withdraw()
        func listed(_ viewer: Viewer?) async throws -> [ID<Topic>] {
            try await meeting.storage.read { try $0.channelPage(meeting.channel, for: viewer) }.withdrawn.map(\.id)
        }
        #expect(try await listed(meeting.asker) == [topic])
        #expect(try await listed(meeting.keeper) == [topic])
        #expect(try await listed(meeting.other) == [])
        #expect(try await meeting.page(topic).opening.body == "")
    }

    @Test("takes no reply, reaction, answer, doubt or card")
    func refuses() async throws {
        let storage = meeting.storage
        _ = try await AcceptAnswer(storage: storage)(reply, as: meeting.asker)
        try await withdraw()
        let attempts: [(String, () async throws -> Void)] = [
            ("a reply", { _ = try await meeting.reply(to: topic) }),
            ("a reaction", { _ = try await SetReaction(storage: storage)(.thanks, on: reply, to: true, as: meeting.asker) }),
            ("another answer", { _ = try await AcceptAnswer(storage: storage)(reply, as: meeting.asker) }),
            ("an answer less", { _ = try await UnacceptAnswer(storage: storage)(reply, as: meeting.asker) }),
            ("a question again", { _ = try await ReopenQuestion(storage: storage)(topic, as: meeting.asker) }),
            ("a confirmation", { _ = try await ConfirmAnswer(storage: storage)(topic, as: meeting.asker) }),
            ("a doubt", { try await DoubtAnswer(storage: storage)(topic, reason: "古い", as: meeting.other) }),
            (
                "a card",
                {
                    _ = try await MakeCard(storage: storage)(
                        CardText(title: "題", answer: "答え", conditions: ""),
                        from: topic,
                        sources: [reply],
                        review: .year,
                        as: meeting.asker
                    )
                }
            ),
        ]
        for (_, attempt) in attempts { try await meeting.community.expect(.forbidden("topic.withdrawn"), attempt) }
        #expect(attempts.count == 8)
        let page = try await meeting.page(topic, for: meeting.asker)
        #expect(!page.mayReply)
        #expect(!page.mayResolve)
        #expect(!page.mayDoubt)
        #expect(!page.mayMakeCard)
        #expect(page.kindsOffered.isEmpty)
    }
}
