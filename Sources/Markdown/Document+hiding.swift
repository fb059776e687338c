extension Document {
    /// The document with a word in the place of what `find` finds in its texts, also where a sign of markup stands in the middle of it.
    /// A link whose address holds such a thing leaves its words.
    package func hiding(_ find: ([Unicode.Scalar]) -> [Range<Int>], as word: String) -> Document {
        withoutActuallyEscaping(find) { find in
            Document(blocks: Hiding(find: find, word: word).blocks(blocks))
        }
    }
}
