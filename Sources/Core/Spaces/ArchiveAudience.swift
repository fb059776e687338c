/// The readers for whom an archive of the community is written.
package enum ArchiveAudience: String, CaseIterable, Sendable {
    /// Everybody: what can be read without an account.
    case `public`
    /// Members in public service: what municipalities and ministries can both read without being admitted.
    case members
}
