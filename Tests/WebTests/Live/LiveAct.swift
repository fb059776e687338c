import Core
import TestActs
import Testing

@testable import Web

/// An act performed while pages of a channel and of a topic in it are open.
struct LiveAct: Sendable, CustomTestStringConvertible {
    enum Page: CaseIterable {
        case channel, topic, card, board, table, list
    }

    /// The state when the pages are loaded.
    struct Place: Sendable {
        let site: TestSite
        /// A question by 野沢.
        let topic: ID<Topic>
        let opening: ID<Post>
        /// The first answer, by 栗原.
        let reply: ID<Post>

        var storage: Storage { site.site.storage }

        func accept(_ reply: ID<Post>) async throws {
            _ = try await AcceptAnswer(storage: storage)(reply, as: site.viewer(.nozawa))
        }

        func doubt() async throws {
            try await DoubtAnswer(storage: storage)(topic, reason: "様式が変わりました", as: site.viewer(.kurihara))
        }

        func react(_ kind: Reaction, on post: ID<Post>, by name: TestSite.Name, to isOn: Bool = true) async throws {
            _ = try await SetReaction(storage: storage)(kind, on: post, to: isOn, as: site.viewer(name))
        }
    }

    typealias Step = @Sendable (Place) async throws -> Void

    let testDescription: String
    /// The pages that change for somebody.
    var pages: [Page] = [.channel, .topic]
    /// Acts before the pages are loaded.
    var before: Step = { _ in }
    let step: Step

    static let all: [LiveAct] = writing + judging + reacting + keeping + typed

    private static let writing: [LiveAct] = [
        LiveAct(testDescription: "another topic", pages: [.channel]) { _ = try await $0.site.start("もう1つの話題", "本文", by: .kurihara) },
        LiveAct(testDescription: "a masked topic", pages: [.channel]) {
            _ = try await $0.site.start("伏せた話題", by: .kurihara, voice: .masked)
        },
        LiveAct(testDescription: "a withdrawn topic") { place in
            _ = try await WithdrawPost(storage: place.storage)(place.opening, reason: "", as: place.site.viewer(.nozawa))
        },
        LiveAct(
            testDescription: "a topic that was put back",
            pages: [.topic],
            before: { place in _ = try await WithdrawPost(storage: place.storage)(place.opening, reason: "", as: place.site.viewer(.nozawa))
            }
        ) { place in
            _ = try await RestorePost(storage: place.storage)(place.opening, as: place.site.viewer(.nozawa))
        },
        LiveAct(testDescription: "another kind") { place in
            try await ChangeKind(storage: place.storage)(place.topic, to: .practice, as: place.site.viewer(.nozawa))
        },
        LiveAct(testDescription: "a reply") { _ = try await $0.site.reply("新しい返信", to: $0.topic, by: .kurihara) },
        LiveAct(testDescription: "a masked reply") { _ = try await $0.site.reply("伏せた返信", to: $0.topic, by: .morishita, voice: .masked) },
        LiveAct(testDescription: "three replies at once") { place in
            for number in 1...3 { _ = try await place.site.reply("返信その\(number)", to: place.topic, by: .morishita) }
        },
        LiveAct(testDescription: "an edit") { place in
            let text = try PostText("直した返信")
            _ = try await EditPost(storage: place.storage)(
                place.reply,
                title: nil,
                text: text,
                version: 1,
                as: place.site.viewer(.kurihara)
            )
        },
        LiveAct(testDescription: "an edited title") { place in
            let (title, text) = (try TopicTitle("直した見出し"), try PostText("直した本文"))
            _ = try await EditPost(storage: place.storage)(
                place.opening,
                title: title,
                text: text,
                version: 1,
                as: place.site.viewer(.nozawa)
            )
        },
        LiveAct(testDescription: "a withdrawal") {
            _ = try await WithdrawPost(storage: $0.storage)($0.reply, reason: "", as: $0.site.viewer(.kurihara))
        },
        LiveAct(testDescription: "a withdrawal by who looks after the place") {
            _ = try await WithdrawPost(storage: $0.storage)($0.reply, reason: "規約に反します", as: $0.site.viewer(.aikawa))
        },
        LiveAct(testDescription: "a withdrawn question") {
            _ = try await WithdrawPost(storage: $0.storage)($0.opening, reason: "", as: $0.site.viewer(.nozawa))
        },
    ]

    private static let judging: [LiveAct] = [
        LiveAct(testDescription: "a solution") { try await $0.accept($0.reply) },
        LiveAct(testDescription: "a reopened question", before: { try await $0.accept($0.reply) }) {
            _ = try await ReopenQuestion(storage: $0.storage)($0.topic, as: $0.site.viewer(.nozawa))
        },
        LiveAct(testDescription: "two answers") { place in
            let second = try await place.site.reply("2つ目の答え", to: place.topic, by: .morishita)
            for answer in [place.reply, second] { try await place.accept(answer) }
        },
        LiveAct(
            testDescription: "an answer that is none any more",
            pages: [.topic],
            before: { place in
                let second = try await place.site.reply("2つ目の答え", to: place.topic, by: .morishita)
                for answer in [place.reply, second] { try await place.accept(answer) }
            }
        ) { _ = try await UnacceptAnswer(storage: $0.storage)($0.reply, as: $0.site.viewer(.aikawa)) },
        LiveAct(testDescription: "an answer that is withdrawn", before: { try await $0.accept($0.reply) }) {
            _ = try await WithdrawPost(storage: $0.storage)($0.reply, reason: "", as: $0.site.viewer(.kurihara))
        },
        LiveAct(testDescription: "a doubt", before: { try await $0.accept($0.reply) }) { try await $0.doubt() },
        LiveAct(
            testDescription: "a doubt that was settled",
            before: { place in
                try await place.accept(place.reply)
                try await place.doubt()
            }
        ) { _ = try await ConfirmAnswer(storage: $0.storage)($0.topic, as: $0.site.viewer(.nozawa)) },
        LiveAct(testDescription: "a knowledge card", pages: [.topic], before: { try await $0.accept($0.reply) }) {
            try await $0.makeCard()
        },
    ]

    private static let reacting: [LiveAct] = [
        LiveAct(testDescription: "a reaction", pages: [.topic]) { try await $0.react(.thanks, on: $0.reply, by: .morishita) },
        LiveAct(testDescription: "a reaction to a question") { try await $0.react(.useful, on: $0.opening, by: .kurihara) },
        LiveAct(testDescription: "the same trouble") { try await $0.react(.same, on: $0.opening, by: .kurihara) },
        LiveAct(
            testDescription: "a trouble that is over",
            before: { place in
                try await place.react(.same, on: place.opening, by: .kurihara)
                try await place.react(.same, on: place.opening, by: .morishita)
            }
        ) { try await $0.react(.same, on: $0.opening, by: .kurihara, to: false) },
    ]
}
