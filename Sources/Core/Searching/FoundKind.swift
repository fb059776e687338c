/// What sorts of things are found.
package enum FoundKind: String, CaseIterable, Sendable {
    case question, discussion, announcement, practice
    /// A post under a topic of any kind.
    case reply
    /// A knowledge card.
    case card

    package init(_ kind: Topic.Kind) {
        switch kind {
        case .question: self = .question
        case .discussion: self = .discussion
        case .announcement: self = .announcement
        case .practice: self = .practice
        }
    }
}
