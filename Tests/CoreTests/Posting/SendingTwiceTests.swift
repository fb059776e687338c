import TestActs
import Testing

@testable import Core

@Suite("Sending a form twice")
struct SendingTwiceTests {
    @Test("posts once, and answers the same both times")
    func twice() async throws {
        let meeting = try await Meeting()
        let topicKey = try Meeting.newKey()
        let key = try Meeting.newKey()
        let kinds = try await meeting.community.announced {
            let topics = [try await meeting.start(key: topicKey), try await meeting.start(key: topicKey)]
            #expect(topics[0] == topics[1])
            let replies = [try await meeting.reply(to: topics[0], key: key), try await meeting.reply(to: topics[0], key: key)]
            #expect(replies[0] == replies[1])
            #expect(try await meeting.page(topics[0]).replies.map(\.body) == ["返信"])
        }
        #expect(kinds == [.topicStarted, .replyPosted])
    }

    @Test("loses no words that came with the key of others, and posts those once too, also after the first were edited")
    func otherWords() async throws {
        let meeting = try await Meeting()
        let topicKey = try Meeting.newKey()
        let key = try Meeting.newKey()
        let topics = [try await meeting.start(key: topicKey), try await meeting.start("別の件名", key: topicKey)]
        #expect(topics[0] != topics[1])
        #expect(try await meeting.start("別の件名", key: topicKey) == topics[1])
        let first = try await meeting.reply("一つ目", to: topics[0], key: key)
        _ = try await EditPost(storage: meeting.storage)(first, title: nil, text: PostText("直した一つ目"), version: 1, as: meeting.other)
        #expect(try await meeting.reply("一つ目", to: topics[0], key: key) == first)
        let second = try await meeting.reply("二つ目", to: topics[0], key: key)
        #expect(try await meeting.reply("二つ目", to: topics[0], key: key) == second)
        #expect(try await meeting.page(topics[0]).replies.map(\.body) == ["直した一つ目", "二つ目"])
    }

    @Test("posts once when twenty arrive at the same time")
    func concurrent() async throws {
        let meeting = try await Meeting()
        let topic = try await meeting.start()
        let key = try Meeting.newKey()
        let kinds = try await meeting.community.announced {
            let replies = try await withThrowingTaskGroup(of: ID<Post>.self) { group in
                for _ in 1...20 {
                    group.addTask { try await meeting.reply(to: topic, key: key) }
                }
                return try await group.reduce(into: Set()) { $0.insert($1) }
            }
            #expect(replies.count == 1)
        }
        #expect(kinds == [.replyPosted])
        #expect(try await meeting.topic(topic).replies == 1)
    }

    @Test("is known by its words for ten minutes, also from a page that comes with another key after going back")
    func afterGoingBack() async throws {
        let meeting = try await Meeting()
        let topic = try await meeting.start()
        let first = try await meeting.reply("ありがとうございます", to: topic)
        #expect(try await meeting.reply("ありがとうございます", to: topic) == first)
        _ = try await EditPost(storage: meeting.storage)(first, title: nil, text: PostText("直した"), version: 1, as: meeting.other)
        #expect(try await meeting.reply("ありがとうございます", to: topic) == first)
        // Another voice, author, topic or text is another reply.
        let elsewhere = try await meeting.start()
        let others = [
            try await meeting.reply("ありがとうございます", to: topic, voice: .masked),
            try await meeting.reply("ありがとうございます", to: topic, by: meeting.asker),
            try await meeting.reply("ありがとうございます", to: elsewhere), try await meeting.reply("ありがとうございました", to: topic),
        ]
        #expect(Set(others + [first]).count == 5)
        // A withdrawn or old text can be posted again.
        _ = try await WithdrawPost(storage: meeting.storage)(first, reason: "", as: meeting.other)
        let again = try await meeting.reply("ありがとうございます", to: topic)
        #expect(again != first)
        meeting.community.clock.advance(seconds: 601)
        #expect(try await meeting.reply("ありがとうございます", to: topic) != again)
    }

    @Test("is told apart by who sends it")
    func perMember() async throws {
        let meeting = try await Meeting()
        let topic = try await meeting.start()
        let key = try Meeting.newKey()
        let replies = [try await meeting.reply(to: topic, key: key, by: meeting.asker), try await meeting.reply(to: topic, key: key)]
        #expect(replies[0] != replies[1])
    }

    @Test("is answered although the channel was closed between")
    func closedBetween() async throws {
        let meeting = try await Meeting()
        let topic = try await meeting.start()
        let key = try Meeting.newKey()
        let reply = try await meeting.reply(to: topic, key: key)
        try await ArchiveChannel(storage: meeting.storage)(meeting.channel, true, as: meeting.keeper)
        #expect(try await meeting.reply(to: topic, key: key) == reply)
    }

    @Test("needs a key of a form", arguments: ["", "short", "with space", "日本語のキーです", String(repeating: "a", count: 65)])
    func badKey(text: String) {
        #expect(throws: Refusal.invalid("key", "form.stale")) { try IdempotencyKey(text) }
    }

    @Test("the same words again within ten minutes leads to the first topic, also from another form and when it was edited meanwhile")
    func sameWords() async throws {
        let meeting = try await Meeting()
        let first = try await meeting.start("燕の巣", "残しますか")
        let opening = try await meeting.opening(of: first)
        let edit = EditPost(storage: meeting.storage)
        _ = try await edit(opening, title: TopicTitle("燕の巣のこと"), text: PostText("残していますか"), version: 1, as: meeting.asker)
        meeting.community.clock.advance(seconds: 599)
        let kinds = try await meeting.community.announced {
            let again = try await meeting.start("燕の巣", "残しますか")
            #expect(again == first)
        }
        #expect(kinds == [])
        meeting.community.clock.advance(seconds: 2)
        #expect(try await meeting.start("燕の巣", "残しますか") != first)
    }

    @Test("other words, of another kind, in another voice or place, by somebody else, or after the first was withdrawn, begins a topic")
    func otherTopics() async throws {
        let meeting = try await Meeting()
        let place = try await meeting.community.channel("窓口", in: meeting.space, by: meeting.keeper)
        let first = try await meeting.start("燕の巣", "残しますか")
        var topics = [first]
        topics.append(try await meeting.start("燕の巣", "残しません"))
        topics.append(try await meeting.start("雀の巣", "残しますか"))
        topics.append(try await meeting.start("燕の巣", "残しますか", kind: .discussion))
        topics.append(try await meeting.start("燕の巣", "残しますか", voice: .masked))
        topics.append(try await meeting.start("燕の巣", "残しますか", in: place))
        topics.append(try await meeting.start("燕の巣", "残しますか", by: meeting.other))
        _ = try await WithdrawPost(storage: meeting.storage)(meeting.opening(of: first), reason: "", as: meeting.asker)
        topics.append(try await meeting.start("燕の巣", "残しますか"))
        #expect(Set(topics).count == topics.count)
        #expect(try await meeting.start("燕の巣", "残しますか") == topics.last)
    }

    @Test("the same words from twenty forms at the same time begins one topic")
    func sameWordsAtOnce() async throws {
        let meeting = try await Meeting()
        let topics = try await withThrowingTaskGroup(of: ID<Topic>.self) { group in
            for _ in 1...20 { group.addTask { try await meeting.start("燕の巣", "残しますか") } }
            return try await group.reduce(into: Set()) { $0.insert($1) }
        }
        #expect(topics.count == 1)
    }
}
