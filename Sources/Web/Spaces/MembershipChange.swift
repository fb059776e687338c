/// The action of a button beside a member's name.
enum MembershipChange: String {
    case admit, remove
}
