/// Every feature. Hourly jobs run, and leaving is handled, in this order.
package enum Components {
    package static let all: [Component] = [
        .events, .community, .organisations, .members, .joining, .secondFactor, .feeds, .spaces, .channels, .topics, .topicTypes,
        .questions, .routing,
        .knowledge, .asking, .saved, .letters, .notices, .rateLimits, .migrations,
    ]

    /// Access functions of all kinds of subjects in channels.
    static let access = all.reduce(into: [:]) { $0.merge($1.access) { first, _ in first } }

    /// Of all that is searched.
    static let searchSources = all.compactMap(\.search)

    /// Of all that is suggested to somebody who asks.
    static let suggestionSources: [any SuggestionSource] = searchSources.compactMap(\.suggested.source)

    /// The effects of all kinds of events this program knows.
    static let effects: [Event.Kind: EventEffect] = all.reduce(into: [:]) { effects, component in
        effects.merge(component.events) { first, _ in first }
    }

    /// The kinds of events that move a topic up, beside replies, which do so while they stand.
    static let movers = Set(effects.filter(\.value.movesTopic).keys)
}
