/// Fields for the organisation's own page only.
package struct OrganisationDetails: Sendable, Hashable {
    /// 中核市, 一般市, 町, 省, 庁 … as published.
    package let `class`: String?
    package let website: String?
    /// The host of the website: a hint at the mail domain, not a proof.
    package let hint: String?
    package let source: DirectorySource
}
