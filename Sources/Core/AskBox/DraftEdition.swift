/// A draft in the version that was read.
package struct DraftEdition: Sendable {
    let id: ID<Draft>
    let version: Int

    package init(_ id: ID<Draft>, version: Int) {
        self.id = id
        self.version = version
    }
}
