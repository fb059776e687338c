import Core
import HTML
import Hummingbird

/// Accepting answers of a question and taking that back, confirming them, and reopening the question.
struct AnswerPages: Sendable {
    let site: AppContext

    func accept(_ member: MemberRequest, _: Form) async throws -> Response {
        done("solved", try await AcceptAnswer(storage: site.storage)(member.visit.id(), as: member.viewer))
    }

    func unaccept(_ member: MemberRequest, _: Form) async throws -> Response {
        done("unaccepted", try await UnacceptAnswer(storage: site.storage)(member.visit.id(), as: member.viewer))
    }

    func confirm(_ member: MemberRequest, _: Form) async throws -> Response {
        done("confirmed", try await ConfirmAnswer(storage: site.storage)(member.visit.id(), as: member.viewer))
    }

    func reopen(_ member: MemberRequest, _: Form) async throws -> Response {
        done("reopened", try await ReopenQuestion(storage: site.storage)(member.visit.id(), as: member.viewer))
    }

    private func done(_ word: String, _ topic: ID<Topic>) -> Response { .see(Path.topic(topic).saying(word)) }

    /// Sends the forms of open pages of release 0.1 on, which had one address for the four. Goes with release 0.3.
    func forward(_ member: MemberRequest, _ form: Form) async throws -> Response {
        let topic: ID<Topic> = try member.visit.id()
        if form.has("reopen") { return .again(at: .reopenQuestion(topic)) }
        if form.has("confirm") { return .again(at: .confirmAnswer(topic)) }
        if form.has("remove") { return .again(at: .unacceptAnswer(try form.id("remove", Post.self))) }
        return .again(at: .acceptAnswer(try form.id("reply", Post.self)))
    }
}
