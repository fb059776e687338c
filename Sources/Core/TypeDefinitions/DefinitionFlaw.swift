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

    /// Whether the other flaw can be a consequence of this one: it is at the same place or below. What is read without its kind or code is
    /// judged no further.
    func explains(_ other: DefinitionFlaw) -> Bool {
        let isDecisive = path.hasSuffix(".kind") || path.hasSuffix(".code")
        let part = isDecisive ? String(path.dropLast(5)) : path
        return other.path == part || other.path.hasPrefix("\(part).") || other.path.hasPrefix("\(part)[")
    }
}
