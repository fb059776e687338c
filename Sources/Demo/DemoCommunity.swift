/// The demo community as described by its files.
struct DemoCommunity: Decodable {
    struct Space: Decodable {
        let id: String
        let name: String
        let kind: String
        let audience: String
        let lead: String
    }

    struct Channel: Decodable {
        let id: String
        let space: String
        let name: String
        let lead: String
        let access: String
        let posting: String
        let archived: Bool
        /// Discussion by default.
        let purpose: String?
    }

    /// A space that is made from a template.
    struct Template: Decodable {
        /// Its file under `Templates`, without the ending.
        let file: String
        /// What the space is called in these files.
        let space: String
        /// Names of its channels, by what they are called in these files.
        let channels: [String: String]
    }

    struct Person: Decodable {
        let id: String
        let name: String
        let reading: String
        /// The organisation's slug.
        let body: String
        let section: String
        let job: String
        let since: String
        /// `manager`, `operator`, `moderator:SPACE`, `ambassador:region:関東`, `ambassador:field:…`
        let roles: [String]
        let channels: [String]
    }

    struct Collection: Decodable {
        let title: String
        let lead: String
        let by: String
        /// Titles of cards.
        let cards: [String]
    }

    let name: String
    let collections: [Collection]
    let spaces: [Space]
    let channels: [Channel]
    let templates: [Template]
    let people: [Person]
    let personas: [String]
}
