extension ComponentPages {
    /// Every feature, in the order in which the navigation and the pages of exports name them.
    static let all: [ComponentPages] = [
        .operating, .front, .joining, .signIn, .home, .spaces, .channels, .topics, .topicTypes, .live, .feeds, .knowledge, .members,
        .organisations,
        .managing, .asking, .routing, .finding, .settings, .secondFactor,
    ]
}
