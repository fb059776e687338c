/// Why there is no search.
package enum SearchFailure: Error, Equatable {
    /// MeCab finds no UTF-8 dictionary in this folder.
    case noDictionary(String)
    /// The index is not open yet, or is being replaced.
    case notReady
    /// The file cannot be read and will be made anew.
    case damaged(String)
}
