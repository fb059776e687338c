import Core
import Hummingbird

/// A person's words in a form, and the one way to answer it.
extension Form {
    /// Fields with a person's own words. Other fields are quickly chosen again.
    static let wordFields = (commonWords + ComponentPages.all.flatMap(\.words)).reduce(into: [String]()) { fields, field in
        if !fields.contains(field) { fields.append(field) }
    }

    /// Those of several features.
    private static let commonWords = ["title", "text", "reason", "name", "reading", "section", "job", "lead"]

    /// The non-blank words, by field.
    var words: [(field: String, text: String)] {
        let typed = names.filter { $0.hasPrefix(AnswerReader.prefix) }
        return (Self.wordFields + typed).compactMap { field in self[field].allSatisfy(\.isWhitespace) ? nil : (field, self[field]) }
    }

    /// Runs the act of the form. On any refusal the form is shown again with all input, the error and the status. When its page cannot be
    /// shown any more, or has no room for the words, `Dispatcher` shows them on a page of their own.
    /// - Parameters:
    ///   - field: the field beside which general errors are shown.
    ///   - again: the page of the form.
    func answer(
        beside field: String,
        _ act: () async throws -> Response,
        again: (FormState) async throws -> Response
    ) async throws -> Response {
        do {
            return try await act()
        } catch let refusal as Refusal {
            return try await again(FormState(self, refused: refusal, beside: field))
        }
    }
}
