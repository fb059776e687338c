/// Why search is unavailable.
package enum SearchFailure: Error, Equatable {
    /// MeCab finds no UTF-8 dictionary in this folder.
    case noDictionary(String)
    /// The index is not open yet, or is being replaced.
    case notReady
    /// The file is corrupt and will be rebuilt.
    case damaged(String)
}
