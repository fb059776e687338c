/// The types of a space.
package struct TypesPage: Sendable {
    package let space: Space
    package let types: [Line]

    package struct Line: Sendable {
        package let type: TopicType
        /// The version in use, or the draft where there is none.
        package let definition: TypeDefinition
        package let hasDraft: Bool
        package let count: Int
    }
}
