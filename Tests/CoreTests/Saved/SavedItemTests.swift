import SQLCore
import TestActs
import Testing

@testable import Core

@Suite("Saving a post to read later")
struct SavedItemTests {
    let meeting: Meeting
    let topic: ID<Topic>
    let reply: ID<Post>
    let save: SavePost

    init() async throws {
        meeting = try await Meeting()
        topic = try await meeting.start("保存する話題")
        reply = try await meeting.reply(to: topic)
        save = SavePost(storage: meeting.storage)
    }

    private func page(before: ID<SavedItem>? = nil, for viewer: Viewer? = nil) async throws -> SavedPage {
        let viewer = viewer ?? meeting.asker
        return try await meeting.storage.read { try $0.savedPage(before: before, for: viewer) }
    }

    @Test("puts it into the member's own list, newest first, and tells nobody")
    func saved() async throws {
        let opening = try await meeting.opening(of: topic)
        let kinds = try await meeting.community.announced {
            #expect(try await save(opening, to: true, as: meeting.asker) == topic)
            _ = try await save(reply, to: true, as: meeting.asker)
        }
        #expect(kinds == [])
        let lines = try await page().lines
        #expect(lines.map(\.post.id) == [reply, opening])
        #expect(lines.map(\.topic.title) == ["保存する話題", "保存する話題"])
        #expect(lines.map(\.channel.id) == [meeting.channel, meeting.channel])
        #expect(lines.map(\.item.savedAt) == [meeting.community.clock.now, meeting.community.clock.now])
        #expect(try await page(for: meeting.other).lines.isEmpty)
        #expect(try await meeting.page(topic, for: meeting.asker).marks["saved"] == [opening, reply])
        #expect(try await meeting.page(topic, for: meeting.other).marks["saved"] == [])
    }

    @Test("twice from two windows makes one item without an error, and is taken out the same way")
    func twice() async throws {
        let outcome = await AtOnce.run(6) { _ in _ = try await save(reply, to: true, as: meeting.asker) }
        #expect(outcome.done == 6)
        #expect(outcome.errors == [])
        #expect(try await page().lines.map(\.post.id) == [reply])
        for _ in 1...2 { _ = try await save(reply, to: false, as: meeting.asker) }
        #expect(try await page().lines.isEmpty)
    }

    @Test("is refused where it cannot be read, was withdrawn or is not there, and leaves no trace")
    func refused() async throws {
        let ministry = try await meeting.community.member(named: "山本 純", in: "digital")
        try await meeting.community.expect(.notFound) { _ = try await save(reply, to: true, as: ministry) }
        try await meeting.community.expect(.notFound) { _ = try await save(ID(bits: 1), to: true, as: meeting.asker) }
        _ = try await WithdrawPost(storage: meeting.storage)(reply, reason: "", as: meeting.other)
        try await meeting.community.expect(.forbidden("saved.withdrawn")) { _ = try await save(reply, to: true, as: meeting.asker) }
    }

    @Test("is refused when the list is full, also for several at once; what is in it can be saved again")
    func full() async throws {
        let opening = try await meeting.opening(of: topic)
        _ = try await save(opening, to: true, as: meeting.asker)
        try await fill(SavedItem.limit - 2)
        let others = [reply, try await meeting.reply(to: topic), try await meeting.reply(to: topic)]
        let outcome = await AtOnce.run(3) { _ = try await save(others[$0], to: true, as: meeting.asker) }
        #expect(outcome.done == 1)
        let full = Refusal.conflict(Refusal.Reason("saved.full", ["limit": "500"]))
        #expect(outcome.refusals == [full, full])
        _ = try await save(opening, to: true, as: meeting.asker)
        let more = try await meeting.reply(to: topic)
        try await meeting.community.expect(full) { _ = try await save(more, to: true, as: meeting.asker) }
        _ = try await save(opening, to: false, as: meeting.asker)
        _ = try await save(more, to: true, as: meeting.asker)
        #expect(try await page().lines.first?.post.id == more)
    }

    /// Saves as many posts of another topic, without the act.
    private func fill(_ count: Int) async throws {
        let member = meeting.asker.member
        let template = reply
        try await meeting.storage.write { work in
            for number in 0..<count {
                let id = work.newID(Post.self)
                try work.tx.run(
                    """
                    INSERT INTO post (id, topic, author, seat, voice, body, version, created_at, idempotency)
                    SELECT \(id), topic, author, seat, voice, body, 1, created_at, \("fill-\(number)") FROM post WHERE id = \(template)
                    """
                )
                try work.savedItems.insert(work.newID(), id, by: member)
            }
        }
    }

    @Test("is shown in pages of a length that does not grow")
    func pages() async throws {
        try await fill(SavedPage.length + 3)
        let first = try await page()
        #expect(first.lines.count == SavedPage.length)
        #expect(first.hasMore)
        let second = try await page(before: first.lines.last?.item.id)
        #expect(second.lines.count == 3)
        #expect(!second.hasMore)
        #expect(Set(first.lines.map(\.item.id)).isDisjoint(with: second.lines.map(\.item.id)))
    }

    @Test("takes a note of the member's own, which another member can neither change nor remove")
    func noted() async throws {
        _ = try await save(reply, to: true, as: meeting.asker)
        let item = try #require(try await page().lines.first?.item.id)
        let note = NoteSavedItem(storage: meeting.storage)
        try await note(item, Private(SavedNote("来週の会議で使う")), as: meeting.asker)
        #expect(try await page().lines.map(\.item.note) == ["来週の会議で使う"])
        try await meeting.community.expect(.notFound) { try await note(item, Private(SavedNote("")), as: meeting.other) }
        let before = try await meeting.community.trace()
        try await RemoveSavedItem(storage: meeting.storage)(item, as: meeting.other)
        #expect(try await meeting.community.trace() == before)
        #expect(throws: Refusal.invalid("note", Refusal.Reason("field.too-long", ["limit": "200"]))) {
            try SavedNote(String(repeating: "長", count: 201))
        }
        try await note(item, Private(SavedNote(" ")), as: meeting.asker)
        #expect(try await page().lines.map(\.item.note) == [""])
        for _ in 1...2 { try await RemoveSavedItem(storage: meeting.storage)(item, as: meeting.asker) }
        #expect(try await page().lines.isEmpty)
    }

    @Test("shows what was withdrawn as withdrawn, without its words, and what can no longer be read not at all")
    func vanishing() async throws {
        let closed = try await meeting.community.channel("一部の人", in: meeting.space, access: .invitation, by: meeting.keeper)
        let admit = AdmitToChannel(storage: meeting.storage)
        try await admit(meeting.asker.member, .admit, in: closed, as: meeting.keeper)
        let secret = try await meeting.opening(of: meeting.start("内輪の話", in: closed))
        for post in [reply, secret] { _ = try await save(post, to: true, as: meeting.asker) }
        #expect(try await page().lines.map(\.post.id) == [secret, reply])
        try await admit(meeting.asker.member, .remove, in: closed, as: meeting.keeper)
        #expect(try await page().lines.map(\.post.id) == [reply])
        try await admit(meeting.asker.member, .admit, in: closed, as: meeting.keeper)
        #expect(try await page().lines.map(\.post.id) == [secret, reply])
        _ = try await WithdrawPost(storage: meeting.storage)(reply, reason: "誤り", as: meeting.other)
        let line = try #require(try await page().lines.last)
        #expect(line.post.withdrawal?.reason == "誤り")
        #expect(line.post.body.isEmpty)
        _ = try await WithdrawPost(storage: meeting.storage)(secret, reason: "", as: meeting.asker)
        #expect(try await page().lines.first?.topic.title == "")
    }

    @Test("is in the member's own record, and gone when they leave; the doctor finds what is left of it")
    func leaving() async throws {
        _ = try await save(reply, to: true, as: meeting.asker)
        _ = try await save(reply, to: true, as: meeting.other)
        let record = try await meeting.storage.read { [meeting] in try $0.ownRecord(of: meeting.asker) }
        #expect(record.sections["savedItems"]?.map { $0.fields["post"] } == [.page(.post(reply))])
        try await LeaveCommunity(storage: meeting.storage)(meeting.asker)
        let rows: [ID<Member>] = try await meeting.community.database.read { tx in
            try tx.rows("SELECT member FROM saved_item") { try $0.next() }
        }
        #expect(rows == [meeting.other.member])
        #expect(try await meeting.storage.read { try $0.damages.all() } == [])
        let gone = meeting.asker.member
        try await meeting.storage.write { [reply] in try $0.savedItems.insert($0.newID(), reply, by: gone) }
        #expect(try await meeting.storage.read { try $0.damages.all() }.count == 1)
    }

    @Test("is kept for a suspended member")
    func suspended() async throws {
        _ = try await save(reply, to: true, as: meeting.asker)
        try await SuspendMember(storage: meeting.storage, stationery: .test)(meeting.asker.member, reason: "宣伝", by: meeting.keeper)
        #expect(try await meeting.storage.read { try $0.damages.all() } == [])
        let count = try await meeting.storage.read { [meeting] in try $0.savedItems.count(of: meeting.asker.member) }
        #expect(count == 1)
    }

    @Test("makes an open page of who saved it one of its own, and leaves the others as they are")
    func live() async throws {
        _ = try await save(reply, to: true, as: meeting.keeper)
        let viewers = [meeting.keeper, try await meeting.community.member(named: "川島 健"), try await meeting.community.member(named: "林 葵")]
        let variants = try await meeting.storage.read { [topic, reply] in
            try $0.topicVariants(topic, replies: [reply], for: viewers)
        }
        #expect(variants.count == 2)
        for variant in variants { #expect(variant.model.marks["saved"] == (variant.viewers.contains(0) ? [reply] : [])) }
    }
}
