extension Refusal? {
    /// Throws the refusal if there is one. A rule returns `Refusal?`, so that an act refuses and a page asks with the same function.
    package func refuse() throws(Refusal) {
        if let self { throw self }
    }
}
