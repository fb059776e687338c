/// The text of an edited post; with the title for an opening post.
package struct EditedText: Written {
    package let title: TopicTitle?
    package let text: PostText

    package init(_ title: TopicTitle?, _ text: PostText) {
        self.title = title
        self.text = text
    }

    package var written: String { "\(title?.text ?? "")\n\(text.text)" }
}
