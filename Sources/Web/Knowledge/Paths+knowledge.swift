import Core
import HTML

extension Path {
    static let cards = Path("/cards")
    static let collections = Path("/collections")

    static let makeCard = PathPattern<ID<Topic>>("/topics/{id}/card")
    static let previewCard = PathPattern<ID<Topic>>("/topics/{id}/card/preview")
    static let previewCardEdit = PathPattern<ID<Card>>("/cards/{id}/edit/preview")
    static let card = PathPattern<ID<Card>>(.card)
    static let editCard = PathPattern<ID<Card>>("/cards/{id}/edit")
    static let confirmCard = PathPattern<ID<Card>>("/cards/{id}/confirmation")
    static let doubtCard = PathPattern<ID<Card>>("/cards/{id}/doubt")
    static let helpOfCard = PathPattern<ID<Card>>("/cards/{id}/help")
    static let historyOfCard = PathPattern<ID<Card>>("/cards/{id}/history")
    static let collectionsOfCard = PathPattern<ID<Card>>("/cards/{id}/collections")
    static let markdownOfCard = PathPattern<ID<Card>>("/cards/{id}/markdown")
    static let collection = PathPattern<ID<CardCollection>>(.collection)
    static let removeCollection = PathPattern<ID<CardCollection>>("/collections/{id}/removal")
    static let arrangeCollection = PathPattern<ID<CardCollection>>("/collections/{id}/cards")
    static let markdownOfCollection = PathPattern<ID<CardCollection>>("/collections/{id}/markdown")

    static func cards(before id: ID<Card>) -> Path { .cards.with("before", "\(id)") }
    static func collections(before id: ID<CardCollection>) -> Path { .collections.with("before", "\(id)") }
    static func historyOfCard(_ id: ID<Card>, before version: Int) -> Path { .historyOfCard(id).with("before", "\(version)") }
}
