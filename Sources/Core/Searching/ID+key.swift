import Search

extension ID {
    /// As the index knows it.
    package var key: Key { Key(bits) }

    package init(_ key: Key) {
        self.init(bits: key.bits)
    }
}
