/// The types that a channel offers, to be chosen.
package struct OfferPage: Sendable {
    package let access: ChannelAccess
    /// Those of the space that can be offered, and the retired ones that the channel offers: their topics keep their board.
    package let types: [TopicType]
    package let offered: [ID<TopicType>]
}
