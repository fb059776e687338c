import SQLCore

extension OwnSection {
    /// A section with the rows of one query.
    init(_ name: String, query: @escaping @Sendable (ID<Member>) -> SQL, row: @escaping @Sendable (inout RowReader) throws -> OwnRow) {
        self.init(name) { snapshot, viewer in try snapshot.tx.rows(query(viewer.member), row) }
    }
}
