import Core
import HTML

extension Path {
    static let cards = Path("/cards")
    static let collections = Path("/collections")

    static func cards(before id: ID<Card>) -> Path { .cards.with("before", "\(id)") }
    static func makeCard(of topic: ID<Topic>) -> Path { Path("/topics/\(topic)/card") }
    static func previewCard(of topic: ID<Topic>) -> Path { Path("/topics/\(topic)/card/preview") }
    static func previewEdit(of id: ID<Card>) -> Path { Path("/cards/\(id)/edit/preview") }
    static func card(_ id: ID<Card>) -> Path { .to(.card(id)) }
    static func editCard(_ id: ID<Card>) -> Path { Path("/cards/\(id)/edit") }
    static func confirmCard(_ id: ID<Card>) -> Path { Path("/cards/\(id)/confirmation") }
    static func doubtCard(_ id: ID<Card>) -> Path { Path("/cards/\(id)/doubt") }
    static func helpOfCard(_ id: ID<Card>) -> Path { Path("/cards/\(id)/help") }
    static func historyOfCard(_ id: ID<Card>) -> Path { Path("/cards/\(id)/history") }
    static func collectionsOfCard(_ id: ID<Card>) -> Path { Path("/cards/\(id)/collections") }
    static func markdownOfCard(_ id: ID<Card>) -> Path { Path("/cards/\(id)/markdown") }
    static func collection(_ id: ID<CardCollection>) -> Path { .to(.collection(id)) }
    static func collections(before id: ID<CardCollection>) -> Path { .collections.with("before", "\(id)") }
    static func removeCollection(_ id: ID<CardCollection>) -> Path { Path("/collections/\(id)/removal") }
    static func historyOfCard(_ id: ID<Card>, before version: Int) -> Path { .historyOfCard(id).with("before", "\(version)") }
    static func arrangeCollection(_ id: ID<CardCollection>) -> Path { Path("/collections/\(id)/cards") }
    static func markdownOfCollection(_ id: ID<CardCollection>) -> Path { Path("/collections/\(id)/markdown") }
}
