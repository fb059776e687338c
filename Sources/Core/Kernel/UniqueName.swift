import SQLCore

/// Names within a community or a space are kept unique by the schema; this says so beside the field.
enum UniqueName {
    static func check(_ write: () throws -> Void) throws {
        do {
            try write()
        } catch SQLFailure.duplicate {
            throw Refusal.invalid("name", "name.taken")
        }
    }
}
