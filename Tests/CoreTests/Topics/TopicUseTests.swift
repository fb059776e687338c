import SQLCore
import Testing

@testable import Core

@Suite("What a topic is to somebody with the same question")
struct TopicUseTests {
    private static let uses: [(kind: Topic.Kind, state: Topic.QuestionState?, use: Topic.Use)] = [
        (.question, .open, .asking), (.question, .answered, .asking), (.question, .solved, .solved), (.question, .stale, .solved),
        (.practice, nil, .experience), (.announcement, nil, .notice), (.discussion, nil, .talk),
    ]

    @Test("follows from its kind and state, in the program and in queries alike")
    func uses() async throws {
        let meeting = try await Meeting()
        var topics: [ID<Topic>] = []
        for (kind, state, _) in Self.uses {
            let topic = try await meeting.start(kind: kind, by: meeting.keeper)
            if let state {
                try await meeting.community.database.write { _ = try $0.run("UPDATE topic SET state = \(state) WHERE id = \(topic)") }
            }
            #expect(try await meeting.topic(topic).use == Self.uses[topics.count].use)
            topics.append(topic)
        }
        #expect(topics.count == 7)
        for use in Topic.Use.allCases {
            let found = try await meeting.community.database.read { tx in
                try tx.rows("SELECT t.id FROM topic t WHERE \(use.condition)") { try $0.next() as ID<Topic> }
            }
            #expect(Set(found) == Set(zip(topics, Self.uses).filter { $0.1.use == use }.map(\.0)), "\(use)")
        }
    }
}
