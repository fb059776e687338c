import Core
import HTML
import Hummingbird

/// あとで読む: saving from the menu of a post, and the list with its notes.
struct SavedPages: Sendable {
    let site: AppContext

    private enum Choice: String {
        case yes, no
    }

    func list(_ member: MemberRequest) async throws -> Response {
        try await page(member, status: FlashKey.of(member.visit))
    }

    func save(_ member: MemberRequest, _ form: Form) async throws -> Response {
        let post: ID<Post> = try member.visit.id()
        let isOn = try form.word("to", Choice.self) == .yes
        let topic = try await SavePost(storage: site.storage)(post, to: isOn, as: member.viewer)
        return .see(.topic(topic, showing: post, saying: isOn ? "item-saved" : "item-taken-out"))
    }

    func note(_ member: MemberRequest, _ form: Form) async throws -> Response {
        let item: ID<SavedItem> = try member.visit.id()
        return try await form.answer(beside: "note") {
            let note = Private(try SavedNote(form["note"]))
            try await NoteSavedItem(storage: site.storage)(item, note, as: member.viewer)
            return .see(Path.saved.saying("item-noted"))
        } again: {
            try await page(member, item, $0)
        }
    }

    func remove(_ member: MemberRequest, _ form: Form) async throws -> Response {
        try await RemoveSavedItem(storage: site.storage)(try member.visit.id(), as: member.viewer)
        return .see(Path.saved.saying("item-taken-out"))
    }

    /// - Parameter noted: the item whose note was refused.
    private func page(
        _ member: MemberRequest,
        _ noted: ID<SavedItem>? = nil,
        _ attempt: FormState = FormState(),
        status: String? = nil
    ) async throws -> Response {
        let before = ID<SavedItem>(member.visit.query["before"])
        let (page, frame) = try await site.load(member.visit) { try $0.savedPage(before: before, for: member.viewer) }
        return try attempt.page { html in
            SavedView(visit: member.visit, page: page, noted: noted, attempt: attempt, status: status).write(html, in: frame)
        }
    }
}
