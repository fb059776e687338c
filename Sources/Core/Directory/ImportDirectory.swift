/// Updates the directory of organisations from a published file: all of it, or nothing when a line is invalid.
///
/// Organisations missing from the file stay, because they may have members. Those added by an operator stay too, but one that the file now
/// lists becomes the directory's.
package struct ImportDirectory: Sendable {
    let storage: Storage

    package init(storage: Storage) {
        self.storage = storage
    }

    /// Throws `DirectoryRefusal` with every bad line.
    package func callAsFunction(_ rows: [DirectoryRow]) async throws -> DirectoryChanges {
        let known = try await storage.read { try $0.directory.slugs() }
        let directory = try Directory(rows, known: known)
        return try await storage.write { work in
            try work.community.lock()
            let changes = try work.take(directory)
            if changes.added + changes.changed > 0 { try work.events.append(.organisationChanged) }
            return changes
        }
    }
}

extension WriteTransaction {
    fileprivate func take(_ new: Directory) throws -> DirectoryChanges {
        let store = directory
        let old = try store.bodies()
        var changes = DirectoryChanges()
        var ids = old.mapValues(\.id)
        var touched: Set<String> = []
        for body in new.bodies {
            let before = old[body.slug]
            guard before?.body != body || before?.source != .directory else { continue }
            ids[body.slug] = try store.put(body, id: before?.id ?? newID())
            touched.insert(body.slug)
        }
        touched.formUnion(try takeDomains(new, ids: ids))
        for body in new.bodies {
            switch (old[body.slug] == nil, touched.contains(body.slug)) {
            case (true, _): changes.added += 1
            case (false, true): changes.changed += 1
            case (false, false): changes.unchanged += 1
            }
        }
        try takeWards(new.wards, ids: ids, &changes)
        return changes
    }

    /// Returns the slugs of the organisations whose domains changed.
    private func takeDomains(_ new: Directory, ids: [String: ID<Organisation>]) throws -> Set<String> {
        let old = try directory.domains()
        let removed = try directory.removedDomains()
        let wanted = new.domains.keyed(by: \.key.text, \.value)
        let named = Set(new.bodies.map(\.slug))
        var touched: Set<String> = []
        for (domain, entry) in old where entry.source == .directory && named.contains(entry.slug) && wanted[domain] == nil {
            try directory.remove(domain)
            touched.insert(entry.slug)
        }
        for (domain, slug) in new.domains where old[domain.text] != DirectoryDomain(slug: slug, source: .directory) {
            // An operator's decision about a domain takes precedence.
            guard old[domain.text]?.source != .operator, removed[domain.text]?.contains(slug) != true, let id = ids[slug] else { continue }
            try directory.put(domain, of: id)
            touched.insert(slug)
        }
        return touched.union(try takeShares(new, ids: ids))
    }

    private func takeShares(_ new: Directory, ids: [String: ID<Organisation>]) throws -> Set<String> {
        let old = try directory.shares()
        var touched: Set<String> = []
        for (domain, slugs) in new.shares where old[domain.text, default: []] != slugs {
            try directory.share(domain, among: slugs.sorted().compactMap { ids[$0] })
            touched.formUnion(slugs.symmetricDifference(old[domain.text, default: []]))
        }
        return touched
    }

    private func takeWards(_ wards: [DirectoryWard], ids: [String: ID<Organisation>], _ changes: inout DirectoryChanges) throws {
        let old = try directory.wards()
        for ward in wards {
            if old[ward.code] == ward {
                changes.unchanged += 1
                continue
            }
            guard let city = ids[ward.city] else { throw Refusal.notFound }
            try directory.put(ward, of: city)
            if old[ward.code] == nil { changes.added += 1 } else { changes.changed += 1 }
        }
    }
}
