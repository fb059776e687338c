/// Why a backup, a restore, a move, an export or an import could not be made: a sentence for who runs the server.
package struct ArchiveFailure: Error, Equatable, CustomStringConvertible {
    package let description: String

    package init(_ description: String) {
        self.description = description
    }
}
