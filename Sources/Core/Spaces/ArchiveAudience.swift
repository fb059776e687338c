/// For whom an archive of the community is written.
package enum ArchiveAudience: String, CaseIterable, Sendable {
    /// Whoever comes by: what can be read without an account.
    case `public`
    /// Members of the public service: what municipalities and ministries alike can read without being admitted to it.
    case members
}
