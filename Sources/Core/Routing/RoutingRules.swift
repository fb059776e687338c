/// How questions that nobody answers are brought to those who may know.
package struct RoutingRules: Sendable {
    package var isOn: Bool
    /// Working hours until the first members are asked; 0 asks at once.
    package var first: Int
    /// Working hours from one step to the next; 0 goes on at once.
    package var next: Int
    /// How many members are asked in a step.
    package var members: Int
    /// How many questions a member is asked within seven days at most.
    package var weekly: Int

    /// Older questions are left alone: an answer would come too late, and a community that turns this on would be asked everything at once.
    static let oldest = 60 * 86_400

    package init(isOn: Bool = true, first: Int = 4, next: Int = 8, members: Int = 3, weekly: Int = 3) {
        self.isOn = isOn
        self.first = first
        self.next = next
        self.members = members
        self.weekly = weekly
    }
}
