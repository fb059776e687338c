/// A type as a channel offers it.
package struct OfferedType: Sendable, Equatable {
    package let id: ID<OfferedType>
    package let type: TopicType
}
