package struct SearchCounts: Sendable, Equatable {
    package init() {}

    package internal(set) var kinds: [String: Int] = [:]
    package internal(set) var states: [String: Int] = [:]
    package internal(set) var places: [Key: Int] = [:]
    /// The topics per organisation: organisations are grouped by name, prefecture and size, and a topic counts once per group.
    package internal(set) var bodies: [Key: Set<Key>] = [:]
    /// The topics per author, without masked posts.
    package internal(set) var authors: [Key: Set<Key>] = [:]
    package internal(set) var marks: [SearchDocument.Marks: Int] = [:]
    /// By year in Japan.
    package internal(set) var years: [Int: Int] = [:]
}
