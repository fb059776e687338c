import Core
import TestActs

@testable import Core
@testable import Web

extension LiveAct.Place {
    /// Lets the channel offer a type, with a topic of it; the channel goes on opening as a stream.
    func offerType() async throws {
        try await site.offer(opensWith: .stream)
        _ = try await site.startTyped("借りたい件", Answers(["device": .text("投影機"), "cost": .number(5_000)]), by: .nozawa)
    }

    func offer() async throws -> ID<OfferedType>? { try await site.offers().first }

    /// The topic of the type that was started first.
    func typed() async throws -> ID<Topic>? {
        try await storage.read { try $0.tablePage(site.channel, .table, TableQuery(), for: site.viewer(.aikawa)).items.first?.topic.id }
    }
}

extension LiveAct {
    private static let views: [Page] = [.board, .table, .list]

    /// What changes boards, tables and lists.
    static let typed: [LiveAct] = [
        typed("another topic of a type", views + [.channel]) { place, _ in
            _ = try await place.site.startTyped("次の件", Answers(["device": .text("机"), "cost": .number(-1_000)]), by: .kurihara)
        },
        typed("a masked topic of a type", views + [.channel]) { place, _ in
            _ = try await place.site.startTyped("伏せた件", by: .kurihara, voice: .masked)
        },
        typed("a topic that is moved on", views + [.channel]) { place, topic in
            try await place.site.move(topic, to: "looked", from: "received", by: .kurihara)
        },
        typed("a topic that comes to its end", views) { place, topic in
            try await place.site.move(topic, to: "declined", from: "received", reason: "在庫なし")
        },
        typed("changed answers", [.table]) { place, topic in
            let answers = Answers(["device": .text("音響")])
            try await ChangeAnswers(storage: place.storage)(topic, answers, seen: 0, as: place.site.viewer(.nozawa))
        },
        typed("a reply in a topic of a type", [.board, .channel]) { place, topic in
            _ = try await place.site.reply("返信", to: topic, by: .kurihara)
        },
        typed("a renamed topic of a type", views) { place, topic in
            _ = try await EditPost(storage: place.storage)(
                place.site.opening(of: topic),
                title: TopicTitle("直した件"),
                text: PostText(underTitle: ""),
                version: 1,
                as: place.site.viewer(.nozawa)
            )
        },
        typed("a withdrawn topic of a type", views + [.channel]) { place, topic in
            _ = try await WithdrawPost(storage: place.storage)(place.site.opening(of: topic), reason: "", as: place.site.viewer(.nozawa))
        },
    ]

    private static func typed(
        _ description: String,
        _ pages: [Page],
        _ act: @escaping @Sendable (Place, ID<Topic>) async throws -> Void
    ) -> LiveAct {
        LiveAct(testDescription: description, pages: pages, before: { try await $0.offerType() }) { place in
            guard let topic = try await place.typed() else { return }
            try await act(place, topic)
        }
    }
}
