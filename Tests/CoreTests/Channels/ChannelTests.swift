import SQLCore
import TestActs
import Testing

@testable import Core

@Suite("Channels")
struct ChannelTests {
    static func draft(
        _ name: String = "新しい",
        _ access: Channel.Access = .open,
        _ posting: Channel.Posting = .everyone
    ) throws -> ChannelDraft {
        try ChannelDraft(name: name, lead: "", access: access, posting: posting)
    }

    @Test("are made in a space by who arranges it; the maker has joined")
    func create() async throws {
        let meeting = try await Meeting()
        let kinds = try await meeting.community.announced {
            let channel = try await CreateChannel(storage: meeting.storage)(Self.draft(), in: meeting.space, as: meeting.keeper)
            let access = try await meeting.storage.read { try $0.access(to: .channel(channel), for: meeting.keeper) }
            #expect(access.hasJoined)
            #expect(access.channel.space == meeting.space)
        }
        #expect(kinds == [.channelChanged])
    }

    @Test("are not made by others, nor twice under one name in a space")
    func createRefused() async throws {
        let meeting = try await Meeting()
        let create = CreateChannel(storage: meeting.storage)
        try await meeting.community.expect(.forbidden("access.no-right")) {
            _ = try await create(Self.draft(), in: meeting.space, as: meeting.asker)
        }
        try await meeting.community.expect(.invalid("name", "name.taken")) {
            _ = try await create(Self.draft("オープンデータ"), in: meeting.space, as: meeting.keeper)
        }
        let elsewhere = try await meeting.community.space("別の場", .municipal, by: meeting.keeper)
        _ = try await create(Self.draft("オープンデータ"), in: elsewhere, as: meeting.keeper)
    }

    @Test(
        "are not made, nor renamed, to look like another of the space",
        arguments: ["ｵｰﾌﾟﾝﾃﾞｰﾀ", "オープンデ一タ", "オープン データ", "オ\u{200B}ープンデータ", "オ―プンデータ", "おーぷんでーた"]
    )
    func lookAlike(name: String) async throws {
        let meeting = try await Meeting()
        let free = try await meeting.community.channel("別の名", in: meeting.space, by: meeting.keeper)
        let reason: Refusal.Reason = name.contains("\u{200B}") ? "name.taken" : "name.looks-taken"
        try await meeting.community.expect(.invalid("name", reason)) {
            _ = try await CreateChannel(storage: meeting.storage)(Self.draft(name), in: meeting.space, as: meeting.keeper)
        }
        try await meeting.community.expect(.invalid("name", reason)) {
            try await ChangeChannel(storage: meeting.storage)(free, Self.draft(name), as: meeting.keeper)
        }
        try await ChangeChannel(storage: meeting.storage)(meeting.channel, Self.draft("オープンデータ", .open, .some), as: meeting.keeper)
    }

    @Test("that looked alike before there was a rule can still be changed")
    func oldTwins() async throws {
        let meeting = try await Meeting()
        let twin = try await meeting.community.channel("双子", in: meeting.space, by: meeting.keeper)
        _ = try await meeting.community.database.write { tx in try tx.run("UPDATE channel SET name = 'ｵｰﾌﾟﾝﾃﾞｰﾀ' WHERE id = \(twin)") }
        try await ChangeChannel(storage: meeting.storage)(twin, Self.draft("ｵｰﾌﾟﾝﾃﾞｰﾀ", .open, .some), as: meeting.keeper)
    }

    @Test("change name and who may start, but not whom they are open to")
    func change() async throws {
        let meeting = try await Meeting()
        let change = ChangeChannel(storage: meeting.storage)
        let kinds = try await meeting.community.announced {
            try await change(meeting.channel, Self.draft("改めた名", .open, .some), as: meeting.keeper)
        }
        #expect(kinds == [.channelChanged])
        let access = try await meeting.storage.read { try $0.access(to: .channel(meeting.channel), for: meeting.asker) }
        #expect(access.channel.name == "改めた名")
        #expect(access.channel.posting == .some)
        try await meeting.community.expect(.invalid("access", "channel.access-fixed")) {
            try await change(meeting.channel, Self.draft("名", .invitation), as: meeting.keeper)
        }
        try await meeting.community.expect(.forbidden("access.no-right")) {
            try await change(meeting.channel, Self.draft(), as: meeting.asker)
        }
        _ = try await meeting.community.channel("別の", in: meeting.space, by: meeting.keeper)
        try await meeting.community.expect(.invalid("name", "name.taken")) {
            try await change(meeting.channel, Self.draft("別の"), as: meeting.keeper)
        }
    }

    @Test("that are archived stay readable, take nothing new and can be opened again")
    func archive() async throws {
        let meeting = try await Meeting()
        let archive = ArchiveChannel(storage: meeting.storage)
        let topic = try await meeting.start()
        let reply = try await meeting.reply("返信", to: topic)
        let kinds = try await meeting.community.announced { try await archive(meeting.channel, true, as: meeting.keeper) }
        #expect(kinds == [.channelChanged])
        #expect(try await meeting.page(topic, for: meeting.other).replies.map(\.body) == ["返信"])

        let refusal = Refusal.forbidden("channel.archived")
        try await meeting.community.expect(refusal) { _ = try await meeting.start() }
        try await meeting.community.expect(refusal) { _ = try await meeting.reply(to: topic) }
        try await meeting.community.expect(refusal) {
            _ = try await EditPost(storage: meeting.storage)(reply, title: nil, text: PostText("新"), version: 1, as: meeting.other)
        }
        try await meeting.community.expect(refusal) {
            _ = try await SetReaction(storage: meeting.storage)(.thanks, on: reply, to: true, as: meeting.asker)
        }
        try await meeting.community.expect(refusal) {
            _ = try await AcceptAnswer(storage: meeting.storage)(reply, as: meeting.asker)
        }
        try await meeting.community.expect(.forbidden("access.no-right")) {
            try await archive(meeting.channel, false, as: meeting.asker)
        }
        try await archive(meeting.channel, false, as: meeting.keeper)
        _ = try await meeting.reply(to: topic)
    }

    @Test("that are archived still let one take back what one wrote")
    func withdrawnFromArchive() async throws {
        let meeting = try await Meeting()
        let topic = try await meeting.start()
        try await ArchiveChannel(storage: meeting.storage)(meeting.channel, true, as: meeting.keeper)
        _ = try await WithdrawPost(storage: meeting.storage)(meeting.opening(of: topic), reason: "", as: meeting.asker)
        #expect(try await meeting.page(topic).opening.withdrawal != nil)
    }

    @Test("of a space that everybody reads can be written in only by those it says", arguments: [Audience.readable, .open])
    func readOnly(audience: Audience) async throws {
        let meeting = try await Meeting()
        let space = try await meeting.community.space("広場", audience, by: meeting.keeper)
        let channel = try await meeting.community.channel("広場の話", in: space, by: meeting.keeper)
        let topic = try await meeting.start(in: channel, by: meeting.asker)
        let guest = try await meeting.community.guest(named: "田中 一郎", invitedBy: meeting.keeper)
        // Every reader may join a channel, which gives no right to write.
        try await JoinChannel(storage: meeting.storage)(channel, true, as: guest)
        if audience == .open {
            _ = try await meeting.reply(to: topic, by: guest)
        } else {
            try await meeting.community.expect(.forbidden("channel.read-only")) {
                _ = try await meeting.reply(to: topic, by: guest)
            }
            try await AdmitToSpace(storage: meeting.storage)(guest.member, to: space, true, as: meeting.keeper)
            _ = try await meeting.reply(to: topic, by: guest)
        }
        #expect(try await meeting.storage.read { try $0.topicPage(topic, after: nil, for: nil) }.replies.count == 1)
    }
}
