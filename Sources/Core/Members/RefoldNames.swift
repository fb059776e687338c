/// Updates folded names to the current folding rules. Writes nothing when they are up to date.
package struct RefoldNames: Sendable {
    let storage: Storage

    package init(storage: Storage) {
        self.storage = storage
    }

    /// - Returns: the number of updated names.
    @discardableResult
    package func callAsFunction() async throws -> Int {
        let (members, channels, bodies, names) = try await storage.read { snapshot in
            let folds = snapshot.foldedNames
            return (try folds.members(), try folds.channels(), try folds.organisations(), try folds.organisationNames())
        }
        let count = members.count + channels.count + bodies.count + names.count
        guard count > 0 else { return 0 }
        try await storage.write { work in
            let folds = work.foldedNames
            for member in members { try folds.write(member) }
            for channel in channels { try folds.write(channel) }
            for body in bodies { try folds.write(body) }
            for name in names { try folds.write(name) }
        }
        return count
    }
}
