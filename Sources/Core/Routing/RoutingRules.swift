/// The rules for routing unanswered questions.
package struct RoutingRules: Sendable {
    package var isOn: Bool
    /// Working hours until the first members are asked; 0 asks at once.
    package var first: Int
    /// Working hours between steps; 0 continues at once.
    package var next: Int
    /// Members asked per step.
    package var members: Int
    /// The maximum number of questions routed to a member in seven days.
    package var weekly: Int

    /// Older questions are not routed: an answer would come too late, and turning routing on would route the whole backlog.
    static let oldest = 60 * 86_400

    package init(isOn: Bool = true, first: Int = 4, next: Int = 8, members: Int = 3, weekly: Int = 3) {
        self.isOn = isOn
        self.first = first
        self.next = next
        self.members = members
        self.weekly = weekly
    }
}
