/// The state of a topic, shared by its documents, which changes without an edit.
package struct TopicStatus: Sendable, Equatable {
    package let topic: Key
    package let place: Key
    package let state: String?
    package let marks: SearchDocument.Marks

    package init(topic: Key, place: Key, state: String?, marks: SearchDocument.Marks) {
        self.topic = topic
        self.place = place
        self.state = state
        self.marks = marks
    }
}
