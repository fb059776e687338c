extension WriteTransaction {
    /// Writes to the asker that somebody answered: one letter until they read the topic or act in it, however many answers come.
    ///
    /// To be called before the answer stands in the log. The letter says neither what was asked nor who answered: either may withhold their
    /// body, and mail passes through many hands.
    func tellAsker(of topic: Topic, answeredBy author: ID<Member>, with reply: ID<Post>, on stationery: MailComposer) throws {
        guard topic.kind == .question, let asker = try askers.askerToTell(of: topic.id), asker != author,
            try members.hearsOfAnswers(asker), let viewer = try viewers.viewer(asker),
            try channels.readable([topic.channel], by: viewer)[topic.channel] != nil
        else { return }
        try send(.answered, to: asker, link: .reply(reply, of: topic.id), on: stationery)
    }
}
