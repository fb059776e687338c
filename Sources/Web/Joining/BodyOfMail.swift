import Core

/// What a mail address says about its owner's organisation.
enum BodyOfMail {
    /// No complete address was typed yet.
    case untold
    case known(Organisation)
    /// The owner of the domain first, then those that share it.
    case shared([Organisation])
    /// A person must review it.
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
