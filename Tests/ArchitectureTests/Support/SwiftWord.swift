/// A word of Swift with what stands around it.
struct SwiftWord {
    let word: Substring
    /// `work` of `work.posts`; empty where something else stands before the point.
    private let receiver: Substring?
    /// What the receiver belongs to: `Event` of `Event.Kind.replyPosted`.
    private let outer: Substring?
    /// What opens the brackets right before it: `append` of `append(.replyPosted`, `ID` of `ID<Topic>`.
    private let bracket: Substring?
    private let following: Character?

    static func all(in code: Substring) -> [SwiftWord] {
        var words: [SwiftWord] = []
        for match in code.matches(of: /(\.|[(<]\s*\.?)?(\$?\w+)/) {
            let last = words.last.flatMap { $0.word.endIndex == match.range.lowerBound ? $0 : nil }
            let isMember = match.output.1?.hasSuffix(".") ?? false
            let isBracketed = match.output.1?.first.map { "(<".contains($0) } ?? false
            words.append(
                SwiftWord(
                    word: match.output.2,
                    receiver: isMember && !isBracketed ? last?.word ?? "" : isMember ? "" : nil,
                    outer: isMember && !isBracketed ? last?.receiver : nil,
                    bracket: isBracketed ? last?.word : nil,
                    following: code[match.range.upperBound...].first
                )
            )
        }
        return words
    }

    /// A type; nil for the mark of an id.
    var type: Substring? {
        receiver == nil && bracket != "ID" && word.first?.isUppercase == true ? word : nil
    }

    /// `Event.Kind.replyPosted`, `Subject.card`.
    var constant: Substring? {
        if receiver == "Kind", outer == "Event" { return "Event.Kind.\(word)" }
        if receiver == "", bracket == "append" { return "Event.Kind.\(word)" }
        return receiver == "Subject" ? "Subject.\(word)" : nil
    }

    /// `posts` of `work.posts.all(…)`, `admit(` of `work.admit(…)`.
    func accessor(of receivers: [Substring?]) -> Substring? {
        guard receivers.contains(receiver), bracket == nil || receiver == nil, word.first?.isLowercase == true else { return nil }
        if following == "(" { return "\(word)(" }
        return receiver == nil && following != "." ? nil : word
    }
}
