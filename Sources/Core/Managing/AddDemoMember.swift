/// Adds an invented member without a mail address. Demo communities only.
package struct AddDemoMember: Sendable {
    let storage: Storage

    package init(storage: Storage) {
        self.storage = storage
    }

    package func callAsFunction(_ form: JoinForm, in organisation: ID<Organisation>) async throws -> Viewer {
        let application = try JoinApplication(form)
        return try await storage.write { work in
            guard try work.community.founded().isDemo else { throw Refusal.notFound }
            let member = try work.admit(application, to: organisation)
            try work.events.append(.memberJoined, member: member, actor: member)
            guard let viewer = try work.viewers.viewer(member) else { throw Refusal.notFound }
            return viewer
        }
    }
}
