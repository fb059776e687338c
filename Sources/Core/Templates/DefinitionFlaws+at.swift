extension DefinitionFlaws {
    /// Runs a part of the work: what it refuses of a value is told at the place of the value in the file.
    static func at<Value>(_ path: String, _ work: () throws -> Value) throws -> Value {
        do {
            return try work()
        } catch Refusal.invalid(let found) {
            throw DefinitionFlaws(flaws: found.map { DefinitionFlaw($0.field, $0.reason).under(path) })
        }
    }
}
