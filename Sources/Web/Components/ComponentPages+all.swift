import Core

extension ComponentPages {
    /// Every feature, in the order in which the navigation and the pages of exports name them.
    static let all: [ComponentPages] = [
        .operating, .front, .joining, .signIn, .home, .spaces, .channels, .topics, .live, .feeds, .knowledge, .members, .organisations,
        .managing,
        .asking, .routing, .finding, .settings, .secondFactor,
    ]

    static let navigation: [PageEntry] = all.flatMap(\.navigation)

    /// Pages that stay up to date, by what they show.
    static let livePages: [Subject.Kind: LivePage] = Dictionary(uniqueKeysWithValues: all.flatMap(\.live).map { ($0.kind, $0) })
}
