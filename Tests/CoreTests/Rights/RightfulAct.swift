import Core

/// An act that needs a role, and its refusal for everybody else.
struct RightfulAct: Sendable {
    let name: String
    let refusal: Refusal
    let run: @Sendable (Viewer) async throws -> Void

    init(_ name: String, _ refusal: Refusal = .forbidden("access.no-right"), _ run: @escaping @Sendable (Viewer) async throws -> Void) {
        self.name = name
        self.refusal = refusal
        self.run = run
    }
}
