extension Document {
    /// The document with a word in place of what `find` finds in its texts, even across markup. A link whose address contains a match
    /// becomes its text.
    package func hiding(_ find: ([Unicode.Scalar]) -> [Range<Int>], as word: String) -> Document {
        withoutActuallyEscaping(find) { find in
            Document(blocks: Hiding(find: find, word: word).blocks(blocks))
        }
    }
}
