/// An expected refusal. Every other error is an incident.
package enum Refusal: Error, Hashable, Sendable {
    /// The object does not exist, or the viewer may not know that it does: the same answer.
    case notFound
    /// The viewer must sign in first.
    case signedOut
    /// The viewer may see the object but not do this; the reason is a locale key.
    case forbidden(Reason)
    /// The input of a field is not valid; the reason is a locale key.
    case invalid([Flaw])
    /// Somebody else changed it first.
    case conflict(Reason)
    /// Rate limit exceeded: retry after this many seconds.
    case tooMany(retryAfter: Int)

    /// A key of the locale files, such as `topic.read-only`.
    package struct Reason: Hashable, Sendable, ExpressibleByStringLiteral {
        package let key: String
        /// Values for the placeholders of the text.
        package let values: [String: String]
        /// Values in both languages: what spaces call their fields and states.
        package let names: [String: LocalizedText]

        package init(stringLiteral key: String) {
            self.init(key)
        }

        package init(_ key: String, _ values: [String: String] = [:], names: [String: LocalizedText] = [:]) {
            self.key = key
            self.values = values
            self.names = names
        }
    }

    /// A validation error of one field.
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
