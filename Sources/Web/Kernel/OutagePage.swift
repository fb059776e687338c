import Core
import HTTPTypes
import Hummingbird

/// What is shown while the database cannot be reached or cannot write: that it is not done, and what was typed, ready to be sent again.
///
/// Needs nothing from the database: not even who asks is known.
struct OutagePage {
    /// Seconds after which it is worth trying again.
    static let retryAfter = 30

    let texts: Texts
    let theme: String?
    /// What was sent; nil where somebody only wanted to read.
    let form: Form?
    let requestID: String

    var response: Response {
        let title = form == nil ? "error.outage" : "error.outage-writing"
        return AgainPage(
            texts: texts,
            theme: theme,
            isSignedIn: false,
            status: .serviceUnavailable,
            title: title,
            sentence: texts(title + ".text"),
            retryAfter: Self.retryAfter,
            form: form,
            requestID: requestID
        ).response
    }
}
