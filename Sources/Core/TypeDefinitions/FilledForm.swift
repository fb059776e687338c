/// A form of a type as it was shown and filled in.
package struct FilledForm: Sendable, Hashable {
    let version: TopicType.Version
    let answers: Answers

    package init(_ version: TopicType.Version, _ answers: Answers) {
        self.version = version
        self.answers = answers
    }
}
