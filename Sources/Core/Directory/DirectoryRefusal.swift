/// The directory file cannot be taken as it is. Nothing was changed; every bad line is named.
///
/// Not a `Refusal`, because what is refused is a file with lines and not a form with fields.
package struct DirectoryRefusal: Error, Sendable, Hashable {
    /// In the order of the lines.
    package let flaws: [DirectoryFlaw]
}
