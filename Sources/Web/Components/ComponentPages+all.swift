extension ComponentPages {
    /// Every feature, in the order of the navigation and of archives.
    static let all: [ComponentPages] = [
        .operating, .front, .joining, .signIn, .home, .spaces, .channels, .topics, .topicTypes, .live, .feeds, .knowledge, .members,
        .organisations,
        .managing, .asking, .saved, .routing, .finding, .settings, .secondFactor, .ownData,
    ]
}
