import SQLCore

/// A table for test writes as large as a large act, which show whether there is disk space.
enum Migration012 {
    @Sendable static func statements(_ w: EngineWords) -> [String] {
        ["CREATE TABLE writing_proof (id \(w.integer) PRIMARY KEY, filler \(w.bytes) NOT NULL) \(w.tableEnd)"]
    }
}
