/// The content of one channel of the demo.
struct DemoTopics: Decodable {
    struct Edit: Decodable {
        let minutes: Int
        let before: String
    }

    struct Reply: Decodable {
        let by: String
        let voice: String
        /// Days before the demo's creation.
        let day: Int
        /// `HH:MM` in Japan.
        let time: String
        let body: String
        let reactions: [String: Int]?
        let edited: Edit?
        let withdrawn: Bool?
    }

    /// The card made from a solved topic.
    struct Card: Decodable {
        let title: String
        let answer: String
        let conditions: String
        let day: Int
        let time: String
        /// The number of members it helped.
        let helped: Int
    }

    /// A doubt about an answer.
    struct Doubt: Decodable {
        let by: String
        let day: Int
        let time: String
        let reason: String
    }

    /// The routing of a waiting question.
    struct Routed: Decodable {
        let day: Int
        let time: String
        /// Similar solved questions, by their names in the script: `open-data/11`.
        let similar: [String]
    }

    /// That a topic comes to another state of its type.
    struct Move: Decodable {
        let by: String
        let day: Int
        let time: String
        let to: String
        /// Nil where the transition asks for none.
        let reason: String?
    }

    struct Topic: Decodable {
        let kind: String
        let title: String
        let by: String
        let voice: String
        let day: Int
        let time: String
        let body: String
        /// The index of the accepted reply.
        let accepted: Int?
        /// Further accepted replies.
        let alsoAccepted: [Int]?
        let doubt: Doubt?
        let routed: Routed?
        let reactions: [String: Int]?
        let edited: Edit?
        let replies: [Reply]?
        let card: Card?
        /// The key of its type.
        let type: String?
        /// By the keys of fields; an organisation by its slug, a date as the days from the start of the topic to it.
        let answers: [String: [String]]?
        let moves: [Move]?
    }

    let channel: String
    let topics: [Topic]
}
