/// Words that only their writer reads, such as a note of their own: nothing is asked about personal data in them. Text that others are shown is `Checked`.
package struct Private<Words: Sendable>: Sendable {
    package let words: Words

    package init(_ words: Words) { self.words = words }
}
