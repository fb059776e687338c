import SQLCore

/// A place to write as much as a large act does, which shows whether there is room for one.
enum Migration012 {
    @Sendable static func statements(_ w: EngineWords) -> [String] {
        ["CREATE TABLE writing_proof (id \(w.integer) PRIMARY KEY, filler \(w.bytes) NOT NULL) \(w.tableEnd)"]
    }
}
