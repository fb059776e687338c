import Core
import HTML
import Hummingbird

/// Accepting answers of a question and taking that back, confirming them, and reopening the question.
struct AnswerPages: Sendable {
    let site: AppContext

    func accept(_ member: MemberRequest, _: Form) async throws -> Response {
        let topic = try await AcceptAnswer(storage: site.storage)(try member.visit.id(), as: member.viewer)
        return .see(Path.topic(topic).saying("solved"))
    }

    func unaccept(_ member: MemberRequest, _: Form) async throws -> Response {
        let topic = try await UnacceptAnswer(storage: site.storage)(try member.visit.id(), as: member.viewer)
        return .see(Path.topic(topic).saying("unaccepted"))
    }

    func confirm(_ member: MemberRequest, _: Form) async throws -> Response {
        let topic = try await ConfirmAnswer(storage: site.storage)(try member.visit.id(), as: member.viewer)
        return .see(Path.topic(topic).saying("confirmed"))
    }

    func reopen(_ member: MemberRequest, _: Form) async throws -> Response {
        let topic = try await ReopenQuestion(storage: site.storage)(try member.visit.id(), as: member.viewer)
        return .see(Path.topic(topic).saying("reopened"))
    }

    /// Sends the forms of open pages of release 0.1 on, which had one address for the four. Goes with release 0.3.
    func forward(_ member: MemberRequest, _ form: Form) async throws -> Response {
        let topic: ID<Topic> = try member.visit.id()
        if form.has("reopen") { return .again(at: .reopenQuestion(topic)) }
        if form.has("confirm") { return .again(at: .confirmAnswer(topic)) }
        if form.has("remove") { return .again(at: .unacceptAnswer(try form.id("remove", Post.self))) }
        return .again(at: .acceptAnswer(try form.id("reply", Post.self)))
    }
}
