/// Collects what is wrong with a form, so that it comes back once with everything and not field by field.
package struct FlawList {
    package private(set) var flaws: [Refusal.Flaw] = []

    package init() {}

    package mutating func add(_ field: String, _ reason: Refusal.Reason) {
        flaws.append(Refusal.Flaw(field, reason))
    }

    /// The checked value, or nil where it was refused and its flaws were noted. Other refusals pass through.
    package mutating func check<Value>(_ rule: @autoclosure () throws(Refusal) -> Value) throws(Refusal) -> Value? {
        do {
            return try rule()
        } catch .invalid(let found) {
            flaws += found
            return nil
        }
    }

    /// The values of all checks, or the refusal with everything that was noted.
    package func passing<each Value>(_ values: repeat (each Value)?) throws(Refusal) -> (repeat each Value) {
        try refuse()
        return (repeat try checked(each values))
    }

    private func checked<Value>(_ value: Value?) throws(Refusal) -> Value {
        guard let value else { throw .invalid(flaws) }
        return value
    }

    /// Refuses when anything was noted.
    package func refuse() throws(Refusal) {
        if !flaws.isEmpty { throw .invalid(flaws) }
    }
}
