/// What a new topic says.
package struct TopicText: Written {
    package let title: TopicTitle
    package let text: PostText

    package init(_ title: TopicTitle, _ text: PostText) {
        self.title = title
        self.text = text
    }

    /// - Throws: what is wrong with the title or the text, beside the field `text`.
    package init(reading typed: String) throws(Refusal) {
        (title, text) = try TitledText.read(typed)
    }

    package var written: String { "\(title.text)\n\(text.text)" }
}
