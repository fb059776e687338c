import SQLCore

/// A step from one schema version to the next.
///
/// After a step the previous release must still work: during a rolling upgrade both run on the same database.
package struct Migration: Sendable {
    package typealias Statements = @Sendable (EngineWords) -> [String]

    /// The schema version after it. All components count together, because a step may stand on one of another component.
    package let number: Int
    let statements: Statements

    package init(_ number: Int, _ statements: @escaping Statements) {
        (self.number, self.statements) = (number, statements)
    }
}
