/// The number of organisations in the directory.
package struct OrganisationCounts: Sendable, Hashable {
    package let byPrefecture: [String: Int]
    package let byKind: [Organisation.Kind: Int]
    package var all: Int { byKind.values.reduce(0, +) }
}
