/// The text of a new topic.
package struct TopicText: Written {
    package let title: TopicTitle
    package let text: PostText
    /// What was filled into the form of its type; nil for one of the four kinds alone.
    package let form: FilledForm?

    package init(_ title: TopicTitle, _ text: PostText, form: FilledForm? = nil) {
        self.title = title
        self.text = text
        self.form = form
    }

    /// - Throws: the errors of title or text, beside the field `text`.
    package init(reading typed: String) throws(Refusal) {
        (title, text) = try TitledText.read(typed)
        form = nil
    }

    package var written: String { "\(title.text)\n\(text.text)\n\(form?.answers.written ?? "")" }
}
