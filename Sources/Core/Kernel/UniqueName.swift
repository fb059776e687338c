import SQLCore

/// The schema keeps names within a community or space unique by exact match; this also refuses confusable names, with a message beside the
/// field.
enum UniqueName {
    /// - Parameters:
    ///   - name: nil when unchanged: names older than these rules stay valid.
    ///   - others: the existing names. The caller locks the community, so that none is added in between.
    static func check(_ name: String?, besides others: [String], _ write: () throws -> Void) throws {
        if let name, let twin = others.first(where: { LookAlike.isSame($0, name) }) {
            // The other name is not shown: it may belong to a channel the viewer cannot see.
            throw Refusal.invalid("name", twin == name ? "name.taken" : "name.looks-taken")
        }
        do {
            try write()
        } catch SQLFailure.duplicate {
            throw Refusal.invalid("name", "name.taken")
        }
    }
}
