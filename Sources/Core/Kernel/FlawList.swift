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

    /// Refuses when anything was noted.
    package func refuse() throws(Refusal) {
        if !flaws.isEmpty { throw .invalid(flaws) }
    }
}
