/// A channel the viewer may join, with its number of members.
package struct SuggestedChannel: Sendable {
    package let channel: Channel
    package let members: Int
}
