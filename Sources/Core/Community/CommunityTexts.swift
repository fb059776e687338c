/// The current texts about the community. For missing fields the server's settings and the built-in texts apply.
package struct CommunityTexts: Sendable, Hashable {
    package static let none = CommunityTexts(versions: [:])

    package let versions: [CommunityField: CommunityVersion]

    /// Nil when it was never written.
    package subscript(_ field: CommunityField) -> String? {
        versions[field].flatMap { $0.text.isEmpty ? nil : $0.text }
    }

    /// The ids of the versions that new members agree to, as a form field.
    package var agreement: String {
        CommunityField.allCases.filter(\.isAgreedTo).compactMap { field in
            self[field] == nil ? nil : versions[field].map { "\($0.id)" }
        }.joined(separator: " ")
    }
}
