/// What a changed post says; an opening with its title.
package struct EditedText: Written {
    package let title: TopicTitle?
    package let text: PostText

    package init(_ title: TopicTitle?, _ text: PostText) {
        self.title = title
        self.text = text
    }

    package var written: String { "\(title?.text ?? "")\n\(text.text)" }
}
