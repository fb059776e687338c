/// An error in one line of the directory file.
package struct DirectoryFlaw: Sendable, Hashable {
    package let line: Int
    package let column: String
    package let reason: Refusal.Reason
}
