import SQLCore

/// A type of topics that belongs to a space.
package struct TopicType: Sendable, Equatable {
    package let id: ID<TopicType>
    package let space: ID<Space>
    package let key: String
    /// The version that new topics get; 0 before it is used for the first time.
    package let version: Int
    package let isRetired: Bool
    /// Nil before it is used for the first time.
    package let definition: TypeDefinition?

    /// A definition at a version: what a topic was started with.
    package struct Version: Sendable, Hashable {
        package let type: ID<TopicType>
        package let number: Int

        package init(type: ID<TopicType>, number: Int) {
            self.type = type
            self.number = number
        }
    }
}

extension TopicType {
    static let columns: SQL = "tt.id, tt.space, tt.key, tt.version, tt.retired_at, tv.definition"
    static let joined: SQL = "topic_type tt LEFT JOIN topic_type_version tv ON tv.type = tt.id AND tv.version = tt.version"

    init(_ row: inout RowReader) throws {
        id = try row.next()
        space = try row.next()
        key = try row.next()
        version = try row.next()
        isRetired = try row.nextHasValue()
        definition = try (row.next() as String?).map(TypeDefinition.init(stored:))
    }
}
