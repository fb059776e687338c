import Core

/// What an address tells about its owner's body.
enum BodyOfMail {
    /// Nothing that could be looked up was typed yet.
    case untold
    case known(Organisation)
    /// A person will have to look.
    case unknown
}

extension Site {
    func bodyOfMail(_ typed: String) async throws -> BodyOfMail {
        do {
            let mail = try MailAddress(typed)
            return try await storage.read { try $0.mailDomains.organisation(for: mail) }.map { .known($0) } ?? .unknown
        } catch Refusal.invalid {
            return .untold
        }
    }
}
