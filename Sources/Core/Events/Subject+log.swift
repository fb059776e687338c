/// The log names these in columns of their own.
extension Subject.Kind {
    package static let channel = Subject.Kind("channel")
    package static let topic = Subject.Kind("topic")
    package static let post = Subject.Kind("post")
    package static let card = Subject.Kind("card")
    static let member = Subject.Kind("member")
}

extension Subject {
    /// The community as a whole.
    static let community = Subject(Kind("community"), ID<Subject>(bits: 0))

    package static func channel(_ id: ID<Channel>) -> Subject { Subject(.channel, id) }
    package static func topic(_ id: ID<Topic>) -> Subject { Subject(.topic, id) }
    package static func post(_ id: ID<Post>) -> Subject { Subject(.post, id) }
    package static func card(_ id: ID<Card>) -> Subject { Subject(.card, id) }
    static func member(_ id: ID<Member>) -> Subject { Subject(.member, id) }
}
