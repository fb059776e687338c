/// The states that topics of a type go through.
package struct Workflow: Codable, Sendable, Hashable {
    /// The first is the one in which a topic begins.
    package var states: [State]
    package var transitions: [Transition]

    package struct State: Codable, Sendable, Hashable {
        package var key: String
        /// What counts, whatever the state is called.
        package var code: StateCode
        package var name: LocalizedText
        /// Within how many days it should be left; nil without a deadline.
        package var days: Int?

        package init(key: String, code: StateCode, name: LocalizedText, days: Int? = nil) {
            self.key = key
            self.code = code
            self.name = name
            self.days = days
        }
    }

    package struct Transition: Codable, Sendable, Hashable {
        package var from: [String]
        package var to: String
        package var who: [Actor]
        /// Whether it needs a reason.
        package var reason: Bool
        /// Fields that must be filled before.
        package var needs: [String]
        package var tell: [Told]

        package init(
            from: [String],
            to: String,
            who: [Actor],
            reason: Bool = false,
            needs: [String] = [],
            tell: [Told] = [.starter]
        ) {
            self.from = from
            self.to = to
            self.who = who
            self.reason = reason
            self.needs = needs
            self.tell = tell
        }
    }

    /// Who may move a topic on.
    package enum Actor: String, Codable, CaseIterable, Sendable {
        /// Who started it.
        case starter
        /// Who looks after the space.
        case moderator
        /// Whoever may reply.
        case writer
    }

    /// Who is told by mail.
    package enum Told: String, Codable, CaseIterable, Sendable {
        case starter
        /// Everybody who wrote in the topic.
        case participants
    }

    package init(states: [State], transitions: [Transition]) {
        self.states = states
        self.transitions = transitions
    }

    package func state(_ key: String) -> State? { states.first { $0.key == key } }

    /// The transitions that lead on from a state.
    package func transitions(from key: String) -> [Transition] { transitions.filter { $0.from.contains(key) } }

    func transition(from: String, to: String) -> Transition? { transitions.first { $0.to == to && $0.from.contains(from) } }
}
