/// What an import did to the directory. Wards count like bodies.
package struct DirectoryChanges: Sendable, Hashable {
    package internal(set) var added = 0
    package internal(set) var changed = 0
    package internal(set) var unchanged = 0
}
