import Core
import Foundation
import HTML
import HTTPTypes
import Hummingbird

/// Changing a type: every form changes the draft, which is used from when it is published.
struct TypePages: Sendable {
    let site: AppContext

    func show(_ member: MemberRequest) async throws -> Response {
        let part = TypeEditor.Part(rawValue: member.visit.query["part"]) ?? .fields
        return try await page(member, part, FormState(), status: FlashKey.of(member.visit))
    }

    func changeHead(_ member: MemberRequest, _ form: Form) async throws -> Response {
        try await change(member, form, .head) { form throws(Refusal) in try TypeForms.head(form) }
    }

    func changeField(_ member: MemberRequest, _ form: Form) async throws -> Response {
        let key = form["key"]
        return try await change(member, form, .fields) { form throws(Refusal) in
            if form.has("remove") { return { $0.removeField(key) } }
            if form.has("raise") { return { $0.raiseField(key) } }
            let field = try TypeForms.field(form, key: key)
            return { definition throws(Refusal) in
                // A key that is not there was removed by somebody else, or was never the server's.
                guard key.isEmpty || definition.field(key) != nil else { throw .conflict("type.draft-changed") }
                definition.put(field, insteadOf: key)
            }
        }
    }

    func changeState(_ member: MemberRequest, _ form: Form) async throws -> Response {
        let key = form["key"]
        return try await change(member, form, .flow) { form throws(Refusal) in
            if form.has("remove") { return { $0.removeState(key) } }
            if form.has("raise") { return { $0.raiseState(key) } }
            let state = try TypeForms.state(form, key: key)
            return { definition throws(Refusal) in
                guard key.isEmpty || definition.workflow?.state(key) != nil else { throw .conflict("type.draft-changed") }
                var state = state
                if key.isEmpty {
                    state.key = TypeDefinition.free(state.code.rawValue, besides: definition.workflow?.states.map(\.key) ?? [])
                }
                definition.put(state, insteadOf: state.key)
            }
        }
    }

    func changeTransition(_ member: MemberRequest, _ form: Form) async throws -> Response {
        let index = form.number("index", in: 0...TypeDefinition.mostTransitions) ?? .max
        return try await change(member, form, .flow) { form throws(Refusal) in
            if form.has("remove") { return { $0.removeTransition(at: index) } }
            return { definition throws(Refusal) in definition.put(try TypeForms.transition(form, in: definition), at: index) }
        }
    }

    func changeViews(_ member: MemberRequest, _ form: Form) async throws -> Response {
        try await change(member, form, .views) { form throws(Refusal) in { TypeForms.views(form, &$0) } }
    }

    /// The whole definition as text.
    func replace(_ member: MemberRequest, _ form: Form) async throws -> Response {
        do {
            let tree = try JSONTree(file: Data(form["definition"].utf8))
            let definition = try TypeDefinition(reading: tree)
            return try await change(member, form, .file) { _ throws(Refusal) in { $0 = definition } }
        } catch let found as DefinitionFlaws {
            let state = FormState(form, refused: .invalid("definition", "type.definition-flaws"), beside: "definition")
            return try await page(member, .file, state, flaws: found.flaws)
        }
    }

    func publish(_ member: MemberRequest, _ form: Form) async throws -> Response {
        let type: ID<TopicType> = try member.visit.id()
        return try await form.answer(beside: "version") {
            do {
                _ = try await PublishType(storage: site.storage)(type, seen: form.position("version") ?? -1, as: member.viewer)
            } catch is DefinitionFlaws {
                throw Refusal.invalid("version", "type.not-publishable")
            }
            return .see(Path.topicType(type).saying("type-published"))
        } again: {
            try await page(member, .fields, $0)
        }
    }

    func discard(_ member: MemberRequest, _ form: Form) async throws -> Response {
        let type: ID<TopicType> = try member.visit.id()
        return try await form.answer(beside: "version") {
            try await DiscardTypeDraft(storage: site.storage)(type, seen: form.position("version") ?? -1, as: member.viewer)
            return .see(Path.topicType(type).saying("saved"))
        } again: {
            try await page(member, .fields, $0)
        }
    }

    func retire(_ member: MemberRequest, _ form: Form) async throws -> Response {
        let type: ID<TopicType> = try member.visit.id()
        try await RetireType(storage: site.storage)(type, form["retires"] == "yes", as: member.viewer)
        return .see(Path.topicType(type).saying("saved"))
    }

    /// The definition to take along.
    func file(_ member: MemberRequest) async throws -> Response {
        let type: ID<TopicType> = try member.visit.id()
        let page = try await site.storage.read { try $0.typePage(type, for: member.viewer) }
        let text = try page.definition.json(pretty: true)
        return Response(
            status: .ok,
            headers: [
                .contentType: "application/json; charset=utf-8",
                .contentDisposition: "attachment; filename=\"\(page.definition.key).json\"",
            ],
            body: .init(byteBuffer: ByteBuffer(string: text))
        )
    }

    private func change(
        _ member: MemberRequest,
        _ form: Form,
        _ part: TypeEditor.Part,
        _ read: (Form) throws(Refusal) -> @Sendable (inout TypeDefinition) throws(Refusal) -> Void
    ) async throws -> Response {
        let type: ID<TopicType> = try member.visit.id()
        return try await form.answer(beside: "name") {
            guard let seen = form.position("version") else { throw Refusal.invalid("version", "form.malformed") }
            try await ChangeType(storage: site.storage)(type, seen: seen, as: member.viewer, try read(form))
            return .see(Path.topicType(type, part: part).saying("saved"))
        } again: {
            try await page(member, part, $0)
        }
    }

    private func page(
        _ member: MemberRequest,
        _ part: TypeEditor.Part,
        _ attempt: FormState,
        status: String? = nil,
        flaws: [DefinitionFlaw]? = nil
    ) async throws -> Response {
        let type: ID<TopicType> = try member.visit.id()
        let (page, frame) = try await site.load(member.visit) { try $0.typePage(type, for: member.viewer) }
        return try attempt.page { html in
            TypeEditor(visit: member.visit, page: page, part: part, attempt: attempt, status: status, told: flaws).write(html, in: frame)
        }
    }
}

extension Path {
    static func topicType(_ id: ID<TopicType>, part: TypeEditor.Part) -> Path { topicType(id).with("part", part.rawValue) }
}
