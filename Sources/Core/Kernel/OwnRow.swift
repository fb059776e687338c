/// A row of what the community keeps about a member, for that member to take along; what is nil is left out.
package struct OwnRow: Sendable, Equatable, ExpressibleByDictionaryLiteral {
    package let fields: [String: OwnValue]

    package init(dictionaryLiteral fields: (String, OwnValue?)...) {
        self.fields = Dictionary(fields.compactMap { name, value in value.map { (name, $0) } }) { first, _ in first }
    }
}
