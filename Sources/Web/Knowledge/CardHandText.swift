import Core
import HTML

/// The author of an act on a card, as text.
enum CardHandText {
    static func words(_ hand: CardActor?, _ texts: Texts) -> String {
        switch (hand?.name, hand?.body) {
        case (let name?, let body?): texts("person.of-body", ["name": name, "body": body])
        case (let name?, nil): name
        case (nil, let body?): body
        case (nil, nil): texts("card.somebody")
        }
    }

    /// The sentence, with the name as a link when the viewer can see the member's page.
    static func write(_ html: HTML, _ key: String, _ hand: CardActor?, _ texts: Texts) {
        let words = texts(key, ["who": words(hand, texts)])
        if let member = hand?.member { html.a(.href(.member(member))) { html.text(words) } } else { html.text(words) }
    }
}
