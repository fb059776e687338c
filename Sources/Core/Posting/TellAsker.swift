extension WriteTransaction {
    /// Mails the asker about an answer: one mail until they read the topic or act in it.
    ///
    /// Call it before the answer is in the log. The mail names neither the question nor the author, because either may be masked and mail
    /// is not confidential.
    func tellAsker(of topic: Topic, answeredBy author: ID<Member>, with reply: ID<Post>, on stationery: MailComposer) throws {
        guard topic.kind == .question, let asker = try askers.askerToTell(of: topic.id), asker != author,
            try members.hearsOfAnswers(asker), let viewer = try viewers.viewer(asker),
            try channels.readable([topic.channel], by: viewer)[topic.channel] != nil
        else { return }
        try send(.answered, to: asker, link: .reply(reply, of: topic.id), on: stationery)
    }
}
