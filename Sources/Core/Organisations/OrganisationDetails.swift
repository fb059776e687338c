/// What only the page of a body needs.
package struct OrganisationDetails: Sendable, Hashable {
    /// 中核市, 一般市, 町, 省, 庁 … as published.
    package let `class`: String?
    package let website: String?
    /// The host of the website, where it suggests a mail domain but does not prove it.
    package let hint: String?
    package let source: DirectorySource
}
