extension Refusal {
    /// Whether a rule passes. Rules throw only `Refusal` (typed throws), so an incident cannot be mistaken for a refusal.
    static func passes(_ rule: @autoclosure () throws(Refusal) -> Void) -> Bool {
        do {
            try rule()
            return true
        } catch {
            return false
        }
    }
}
