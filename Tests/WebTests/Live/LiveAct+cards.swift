import Core
import TestActs

@testable import Web

extension LiveAct.Place {
    /// From the topic, once its question is solved, with the question and its answer as sources.
    func makeCard() async throws {
        let text = try CardText(title: "題", answer: "答え", conditions: "")
        _ = try await MakeCard(storage: storage)(text, from: topic, sources: [opening, reply], review: .year, as: site.viewer(.kurihara))
    }

    func card() async throws -> ID<Card>? {
        try await storage.read { try $0.topicPage(topic, after: nil, for: site.viewer(.nozawa)).cards.first?.id }
    }
}

extension LiveAct {
    /// Acts that change the page of a card.
    static let keeping: [LiveAct] = [
        card("a revised card") { place, card in
            let text = try CardText(title: "直した題", answer: "直した答え", conditions: "条件")
            try await ReviseCard(storage: place.storage)(card, text, version: 1, as: place.site.viewer(.kurihara))
        },
        card("a card that is checked again") { place, card in
            try await ConfirmCard(storage: place.storage)(card, review: .twoYears, as: place.site.viewer(.kurihara))
        },
        card("a card that is said to hold no more") { place, card in
            try await DoubtCard(storage: place.storage)(card, reason: "様式が変わりました", as: place.site.viewer(.nozawa))
        },
        card("a card that helped") { place, card in
            _ = try await SetCardHelped(storage: place.storage)(card, to: true, as: place.site.viewer(.morishita))
        },
        card("the reopened question of a card") { place, _ in
            _ = try await ReopenQuestion(storage: place.storage)(place.topic, as: place.site.viewer(.nozawa))
        },
        card("a withdrawn source of a card") { place, _ in
            _ = try await WithdrawPost(storage: place.storage)(place.reply, reason: "", as: place.site.viewer(.kurihara))
        },
    ]

    private static func card(_ description: String, _ act: @escaping @Sendable (Place, ID<Card>) async throws -> Void) -> LiveAct {
        LiveAct(
            testDescription: description,
            pages: [.card],
            before: { place in
                try await place.accept(place.reply)
                try await place.makeCard()
            },
            step: { place in
                guard let card = try await place.card() else { return }
                try await act(place, card)
            }
        )
    }
}
