/// What was written in one channel of the demo.
struct DemoTopics: Decodable {
    struct Edit: Decodable {
        let minutes: Int
        let before: String
    }

    struct Reply: Decodable {
        let by: String
        let voice: String
        /// Days before the day the demo is made.
        let day: Int
        /// `HH:MM` in Japan.
        let time: String
        let body: String
        let reactions: [String: Int]?
        let edited: Edit?
        let withdrawn: Bool?
    }

    /// What was kept of a topic that was solved.
    struct Card: Decodable {
        let title: String
        let answer: String
        let conditions: String
        let day: Int
        let time: String
        /// How many people said that it helped.
        let helped: Int
    }

    /// That a solved question needs another look.
    struct Doubt: Decodable {
        let by: String
        let day: Int
        let time: String
        let reason: String
    }

    /// That a waiting question is brought to members.
    struct Routed: Decodable {
        let day: Int
        let time: String
        /// Solved questions like it, by the words of the script: `open-data/11`.
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
        /// Index of the reply that solved it.
        let accepted: Int?
        /// Other replies that were accepted after it.
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
