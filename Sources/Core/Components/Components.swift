/// Every feature, in the order in which their hourly jobs run and a membership ends.
package enum Components {
    package static let all: [Component] = [
        .events, .community, .organisations, .members, .joining, .secondFactor, .feeds, .spaces, .channels, .topics, .topicTypes,
        .questions, .routing,
        .knowledge, .asking, .letters, .reading, .rateLimits, .migrations,
    ]

    /// Of all kinds of subjects that stand in a channel.
    static let access = all.reduce(into: [:]) { $0.merge($1.access) { first, _ in first } }

    /// Of all that is searched.
    static let searchSources = all.compactMap(\.search)

    /// Of all kinds that this program knows.
    static let effects: [Event.Kind: EventEffect] = all.reduce(into: [:]) { effects, component in
        effects.merge(component.events) { first, _ in first }
    }
}
