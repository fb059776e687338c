/// What is said about the community now. Fields that nobody wrote are missing: then the settings of the server and the words that come with
/// the program hold.
package struct CommunityTexts: Sendable, Hashable {
    package static let none = CommunityTexts(versions: [:])

    package let versions: [CommunityField: CommunityVersion]

    /// Nil where nothing is said.
    package subscript(_ field: CommunityField) -> String? {
        versions[field].flatMap { $0.text.isEmpty ? nil : $0.text }
    }

    /// What who joins agrees to, as a form carries it: the ids of the versions shown.
    package var agreement: String {
        CommunityField.allCases.filter(\.isAgreedTo).compactMap { field in
            self[field] == nil ? nil : versions[field].map { "\($0.id)" }
        }.joined(separator: " ")
    }
}
