/// Collects the flaws of a form, so that they are shown all at once and not field by field.
package struct FlawList {
    package private(set) var flaws: [Refusal.Flaw] = []

    package init() {}

    package mutating func add(_ field: String, _ reason: Refusal.Reason) {
        flaws.append(Refusal.Flaw(field, reason))
    }

    /// The checked value, or nil after noting the flaws of a refusal. Other refusals are rethrown.
    package mutating func check<Value>(_ rule: @autoclosure () throws(Refusal) -> Value) throws(Refusal) -> Value? {
        do {
            return try rule()
        } catch .invalid(let found) {
            flaws += found
            return nil
        }
    }

    /// The values of all checks; throws all noted flaws if there are any.
    package func passing<each Value>(_ values: repeat (each Value)?) throws(Refusal) -> (repeat each Value) {
        try refuse()
        return (repeat try checked(each values))
    }

    private func checked<Value>(_ value: Value?) throws(Refusal) -> Value {
        guard let value else { throw .invalid(flaws) }
        return value
    }

    /// Throws all noted flaws if there are any.
    package func refuse() throws(Refusal) {
        if !flaws.isEmpty { throw .invalid(flaws) }
    }
}
