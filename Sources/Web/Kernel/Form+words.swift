import Core
import Hummingbird

/// What a person wrote into a form, and the one way to answer it.
extension Form {
    /// Fields that hold a person's own words. What was chosen or is known to the page is quickly chosen again.
    static let wordFields = [
        "title", "text", "answer", "conditions", "reason", "name", "reading", "section", "job", "lead", "community", "purpose", "front",
        "conduct", "privacy", "contact", "name-en", "button", "button-en", "empty", "empty-en", "help", "help-en", "choices", "definition",
    ]

    /// What was written, by field; blanks are nothing.
    var words: [(field: String, text: String)] {
        let typed = names.filter { $0.hasPrefix(AnswerReader.prefix) }
        return (Self.wordFields + typed).compactMap { field in self[field].allSatisfy(\.isWhitespace) ? nil : (field, self[field]) }
    }

    /// Does what the form asks for; whatever refuses it, the form comes back with everything that was typed, what to do about it and the
    /// status. Where its page cannot be shown any more, or has no room for the words, `Dispatcher` shows them on a page of their own.
    /// - Parameters:
    ///   - field: where to say what concerns no field.
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
