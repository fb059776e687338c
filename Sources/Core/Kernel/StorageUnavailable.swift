/// The database cannot be reached, or is too busy to answer in time. Passes by itself; the same may be tried again.
///
/// After a write it is not known whether it happened: the connection may have gone between the commit and its answer. Posts carry an
/// `IdempotencyKey` and the other acts say how something shall be, so sending the same again does it once.
package struct StorageUnavailable: Error, CustomStringConvertible {
    package let description: String
}
