/// The directory file is invalid. Nothing was changed; every bad line is listed.
///
/// Not a `Refusal`, because it names lines of a file and not fields of a form.
package struct DirectoryRefusal: Error, Sendable, Hashable {
    /// In line order.
    package let flaws: [DirectoryFlaw]
}
