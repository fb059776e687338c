/// The size of an index.
package struct IndexSize: Sendable, Equatable {
    package var documents: Int
    package var tokens: Int
}
