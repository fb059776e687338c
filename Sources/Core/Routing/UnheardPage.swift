/// Questions without an answer after everybody was asked.
package struct UnheardPage: Sendable {
    package static let length = 100

    package let questions: [(topic: Topic, channel: Channel)]
}
