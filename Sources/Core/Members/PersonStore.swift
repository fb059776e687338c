import SQLCore

/// Active members with organisation and section, for lists with names.
package struct PersonStore {
    let tx: any Transaction
    let now: Moment

    package func people(_ ids: Set<ID<Member>>) throws -> [ID<Member>: Person] {
        guard !ids.isEmpty else { return [:] }
        let found = try tx.rows(
            "SELECT \(Person.columns) FROM member m \(ViewerStore.joins) WHERE m.id IN \(list: ids) AND m.state = 'active'"
        ) {
            try Person(&$0)
        }
        return found.keyed(by: \.id)
    }

    package func person(_ id: ID<Member>) throws -> Person? {
        try people([id])[id]
    }

    /// Active members whose name or reading starts with `text`.
    package func search(_ text: String, limit: Int) throws -> [Person] {
        let members = try MemberStore(tx: tx, now: now).search(text, limit: limit)
        let people = try people(Set(members.map(\.id)))
        return members.compactMap { people[$0.id] }
    }
}

extension ReadTransaction {
    package var people: PersonStore { PersonStore(tx: tx, now: now) }
}
