extension Refusal {
    /// Whether a rule passes. Rules throw refusals alone, as the compiler sees to: a fault inside cannot be taken for a no.
    static func passes(_ rule: @autoclosure () throws(Refusal) -> Void) -> Bool {
        do {
            try rule()
            return true
        } catch {
            return false
        }
    }
}
