/// A change to a type that is not in use yet.
package struct TypeDraft: Sendable {
    package let definition: TypeDefinition
    /// Counts the changes: who saw an older one changes nothing.
    package let edit: Int
    package let changedAt: Moment
}
