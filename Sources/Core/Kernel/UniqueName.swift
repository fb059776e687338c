import SQLCore

/// Names within a community or a space are kept unique by the schema, letter by letter; this keeps apart also what looks the same, and says so
/// beside the field.
enum UniqueName {
    /// - Parameters:
    ///   - name: nil where it stays as it is: names of before these rules stay.
    ///   - others: the names that are there. Whoever writes holds the community, so that none comes between.
    static func check(_ name: String?, besides others: [String], _ write: () throws -> Void) throws {
        if let name, let twin = others.first(where: { LookAlike.isSame($0, name) }) {
            // Without the other name: it may be that of a place that the viewer cannot see.
            throw Refusal.invalid("name", twin == name ? "name.taken" : "name.looks-taken")
        }
        do {
            try write()
        } catch SQLFailure.duplicate {
            throw Refusal.invalid("name", "name.taken")
        }
    }
}
