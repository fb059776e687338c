/// What is wrong at one place of a definition.
package struct DefinitionFlaw: Sendable, Hashable {
    /// `fields[2].choices`, counted from 0; empty for the whole.
    package let path: String
    /// A locale key with its values.
    package let reason: Refusal.Reason

    init(_ path: String, _ reason: Refusal.Reason) {
        self.path = path
        self.reason = reason
    }

    func under(_ parent: String) -> DefinitionFlaw {
        guard !parent.isEmpty else { return self }
        return DefinitionFlaw(path.isEmpty ? parent : path.hasPrefix("[") ? parent + path : "\(parent).\(path)", reason)
    }

    /// Whether the other flaw can be a consequence of this one: it is at the same place, below it, or in the same element of a list.
    /// - Parameter parent: the path of the object that holds both.
    func explains(_ other: DefinitionFlaw, in parent: String) -> Bool {
        if other.path == path || other.path.hasPrefix("\(path).") || other.path.hasPrefix("\(path)[") { return true }
        guard let end = path.dropFirst(parent.count).lastIndex(of: "]") else { return false }
        return other.path.hasPrefix(path[...end])
    }
}

/// A definition that cannot be taken, with everything that is wrong with it.
package struct DefinitionFlaws: Error, Sendable {
    package let flaws: [DefinitionFlaw]
}
