import Core
import Web

@testable import Core

extension TestSite {
    /// Routes a question to a member, without checking their access.
    func routing(of question: ID<Topic>, to name: Name, about solved: ID<Topic>) async throws -> ID<Routing> {
        let member = viewer(name).member
        return try await site.storage.write { work in
            let id: ID<Routing> = work.newID()
            try work.routings.insert(id, question, to: member, .solved(solved))
            return id
        }
    }
}
