/// The changes made by an import. Wards count as organisations.
package struct DirectoryChanges: Sendable, Hashable {
    package internal(set) var added = 0
    package internal(set) var changed = 0
    package internal(set) var unchanged = 0
}
