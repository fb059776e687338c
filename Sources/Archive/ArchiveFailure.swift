/// Why a backup, restore, move, export or import failed: a sentence for the operator.
package struct ArchiveFailure: Error, Equatable, CustomStringConvertible {
    package let description: String

    package init(_ description: String) {
        self.description = description
    }
}
