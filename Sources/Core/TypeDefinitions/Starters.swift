/// Who may start a topic of a type, among those who may write in the channel.
package enum Starters: String, Codable, CaseIterable, Sendable {
    case everyone
    /// Those who may announce: named starters, national bodies, moderators.
    case announcers
    case moderators
}
