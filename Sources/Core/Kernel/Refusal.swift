/// An expected no. Everything else that is thrown is an incident.
package enum Refusal: Error, Hashable, Sendable {
    /// It does not exist, or the asker may not know that it does: the same answer.
    case notFound
    /// One has to sign in first.
    case signedOut
    /// The asker may see the thing but not do this; the reason is a locale key.
    case forbidden(Reason)
    /// What was typed into `field` cannot be taken; the reason is a locale key.
    case invalid([Flaw])
    /// Somebody else was faster.
    case conflict(Reason)
    /// Too often: try again after this many seconds.
    case tooMany(retryAfter: Int)

    /// A key of the locale files, such as `topic.read-only`.
    package struct Reason: Hashable, Sendable, ExpressibleByStringLiteral {
        package let key: String
        /// Values for the places the text leaves open.
        package let values: [String: String]

        package init(stringLiteral key: String) {
            self.init(key)
        }

        package init(_ key: String, _ values: [String: String] = [:]) {
            self.key = key
            self.values = values
        }
    }

    /// What is wrong with one field.
    package struct Flaw: Hashable, Sendable {
        package let field: String
        package let reason: Reason

        package init(_ field: String, _ reason: Reason) {
            self.field = field
            self.reason = reason
        }
    }

    package static func invalid(_ field: String, _ reason: Reason) -> Refusal {
        .invalid([Flaw(field, reason)])
    }
}
