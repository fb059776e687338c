import Core

/// What an address tells about its owner's body.
enum BodyOfMail {
    /// Nothing that could be looked up was typed yet.
    case untold
    case known(Organisation)
    /// The domain's own body first, then those that use it too.
    case shared([Organisation])
    /// A person will have to look.
    case unknown
}

extension AppContext {
    func bodyOfMail(_ typed: String) async throws -> BodyOfMail {
        do {
            let mail = try MailAddress(typed)
            let bodies = try await storage.read { try $0.mailDomains.organisations(for: mail) }
            return bodies.count > 1 ? .shared(bodies) : bodies.first.map { .known($0) } ?? .unknown
        } catch Refusal.invalid {
            return .untold
        }
    }
}
