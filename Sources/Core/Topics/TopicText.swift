/// The text of a new topic.
package struct TopicText: Written {
    package let title: TopicTitle
    package let text: PostText
    /// The answers to its type's form.
    package let answers: Answers

    package init(_ title: TopicTitle, _ text: PostText, _ answers: Answers = Answers()) {
        self.title = title
        self.text = text
        self.answers = answers
    }

    /// - Throws: the errors of title or text, beside the field `text`.
    package init(reading typed: String) throws(Refusal) {
        (title, text) = try TitledText.read(typed)
        answers = Answers()
    }

    package var written: String { "\(title.text)\n\(text.text)\n\(answers.written)" }
}
