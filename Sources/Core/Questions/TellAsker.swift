extension Work {
    /// Writes to the asker that somebody answered: one letter until they read the topic or act in it, however many answers come.
    ///
    /// To be called before the answer moves the topic. The letter says nothing of who answered: the body may be withheld.
    func tellAsker(of topic: Topic, answeredBy author: ID<Member>, on stationery: Stationery) throws {
        guard topic.kind == .question, let asker = try home.upToDateAsker(of: topic.id), asker != author,
            try members.hearsOfAnswers(asker), let viewer = try viewers.viewer(asker),
            try channels.readable([topic.channel], by: viewer)[topic.channel] != nil,
            // Nobody reads the mail of invented people.
            try !community.founded().isDemo
        else { return }
        try send(.answered, to: asker, link: .topic(topic.id), values: ["title": topic.title], on: stationery)
    }
}
