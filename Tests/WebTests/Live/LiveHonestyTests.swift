import Core
import Foundation
import Testing

@testable import Web

/// What a page shows after live messages has to be what a fresh load shows.
@Suite("A page that stays open")
struct LiveHonestyTests {
    private struct Act: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let perform: @Sendable (TestSite, ID<Topic>, ID<Post>) async throws -> Void
    }

    private static let acts: [Act] = [
        Act(testDescription: "another topic") { site, _, _ in _ = try await site.start("もう1つの話題", "本文", by: .kurihara) },
        Act(testDescription: "a masked topic") { site, _, _ in _ = try await site.start("伏せた話題", by: .kurihara, voice: .masked) },
        Act(testDescription: "a reply") { site, topic, _ in _ = try await site.reply("新しい返信", to: topic, by: .kurihara) },
        Act(testDescription: "an edit") { site, _, reply in
            _ = try await EditPost(storage: site.site.storage)(
                reply,
                title: nil,
                text: PostText("直した返信"),
                version: 1,
                as: site.viewer(.kurihara)
            )
        },
        Act(testDescription: "an edited title") { site, topic, _ in
            let viewer = site.viewer(.nozawa)
            let opening = try await site.site.storage.read { try $0.topicPage(topic, after: nil, for: viewer).opening.id }
            _ = try await EditPost(storage: site.site.storage)(
                opening,
                title: TopicTitle("直した見出し"),
                text: PostText("直した本文"),
                version: 1,
                as: viewer
            )
        },
        Act(testDescription: "a withdrawal") { site, _, reply in
            _ = try await WithdrawPost(storage: site.site.storage)(reply, reason: "", as: site.viewer(.kurihara))
        },
        Act(testDescription: "a withdrawn topic") { site, topic, _ in
            _ = try await WithdrawPost(storage: site.site.storage)(
                try await site.opening(of: topic),
                reason: "",
                as: site.viewer(.nozawa)
            )
        },
        Act(testDescription: "a topic that was put back") { site, topic, _ in
            let opening = try await site.opening(of: topic)
            _ = try await WithdrawPost(storage: site.site.storage)(opening, reason: "", as: site.viewer(.nozawa))
            _ = try await RestorePost(storage: site.site.storage)(opening, as: site.viewer(.nozawa))
        },
        Act(testDescription: "another kind") { site, topic, _ in
            try await ChangeKind(storage: site.site.storage)(topic, to: .practice, as: site.viewer(.nozawa))
        },
        Act(testDescription: "a reaction") { site, _, reply in
            _ = try await SetReaction(storage: site.site.storage)(.thanks, on: reply, to: true, as: site.viewer(.morishita))
        },
        Act(testDescription: "one's own reaction") { site, topic, _ in
            let viewer = site.viewer(.nozawa)
            let opening = try await site.site.storage.read { try $0.topicPage(topic, after: nil, for: viewer).opening.id }
            _ = try await SetReaction(storage: site.site.storage)(.same, on: opening, to: true, as: viewer)
        },
        Act(testDescription: "a solution") { site, _, reply in
            _ = try await AcceptAnswer(storage: site.site.storage)(reply, as: site.viewer(.nozawa))
        },
        Act(testDescription: "a reopened question") { site, topic, reply in
            _ = try await AcceptAnswer(storage: site.site.storage)(reply, as: site.viewer(.nozawa))
            _ = try await ReopenQuestion(storage: site.site.storage)(topic, as: site.viewer(.nozawa))
        },
        Act(testDescription: "two answers") { site, topic, reply in
            let second = try await site.reply("2つ目の答え", to: topic, by: .morishita)
            for answer in [reply, second] { _ = try await AcceptAnswer(storage: site.site.storage)(answer, as: site.viewer(.nozawa)) }
        },
        Act(testDescription: "an answer that is none any more") { site, topic, reply in
            let second = try await site.reply("2つ目の答え", to: topic, by: .morishita)
            for answer in [reply, second] { _ = try await AcceptAnswer(storage: site.site.storage)(answer, as: site.viewer(.nozawa)) }
            _ = try await UnacceptAnswer(storage: site.site.storage)(reply, as: site.viewer(.aikawa))
        },
        Act(testDescription: "an answer that is withdrawn") { site, topic, reply in
            _ = try await AcceptAnswer(storage: site.site.storage)(reply, as: site.viewer(.nozawa))
            _ = try await WithdrawPost(storage: site.site.storage)(reply, reason: "", as: site.viewer(.kurihara))
        },
        Act(testDescription: "a doubt") { site, topic, reply in
            _ = try await AcceptAnswer(storage: site.site.storage)(reply, as: site.viewer(.nozawa))
            try await DoubtAnswer(storage: site.site.storage)(topic, reason: "様式が変わりました", as: site.viewer(.kurihara))
        },
        Act(testDescription: "a doubt that was settled") { site, topic, reply in
            _ = try await AcceptAnswer(storage: site.site.storage)(reply, as: site.viewer(.nozawa))
            try await DoubtAnswer(storage: site.site.storage)(topic, reason: "様式が変わりました", as: site.viewer(.kurihara))
            _ = try await ConfirmAnswer(storage: site.site.storage)(topic, as: site.viewer(.nozawa))
        },
    ]

    @Test("shows after live messages what a fresh load shows", arguments: acts, TestSite.Name.allCases)
    private func liveEqualsFresh(_ act: Act, _ reader: TestSite.Name) async throws {
        let site = try await TestSite()
        let topic = try await site.start("最初の話題", "本文です", by: .nozawa)
        let reply = try await site.reply("最初の返信", to: topic, by: .kurihara)
        try await site.run { browser in
            for path in ["/channels/\(site.channel)", "/topics/\(topic)"] {
                let old = try await browser.get(path, as: reader)
                let view = OpenPage(old.text)
                try await act.perform(site, topic, reply)
                let messages = try await browser.get(view.live + "&after=\(view.cursor)&wait=1", as: reader, accept: "application/json")
                let fresh = OpenPage(try await browser.get(path, as: reader).text)
                let updated = try view.applying(messages.text)
                #expect(updated.parts == fresh.parts, "\(path) for \(reader)")
                if path.hasPrefix("/channels") { break }
            }
        }
    }

    @Test("gets the same from the stream's rendering for all as from a rendering of its own")
    func sharedEqualsOwn() async throws {
        let site = try await TestSite()
        let topic = try await site.start("最初の話題", "本文です", by: .nozawa)
        let names = TestSite.Name.allCases
        let viewers = names.map { Optional(site.viewer($0)) }
        _ = try await site.reply("返信", to: topic, by: .kurihara)
        let variants = try await site.site.storage.read { try $0.channelVariants([topic], in: site.channel, for: viewers) }
        // Author and replier see something of their own; the two others share one.
        #expect(variants.count == 3)
        #expect(variants.flatMap(\.viewers).sorted() == Array(names.indices))
    }
}
