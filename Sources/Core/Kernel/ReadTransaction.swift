import SQLCore

/// A consistent snapshot of the data to read from. Each feature adds its store in an extension.
package class ReadTransaction {
    package let tx: any Transaction
    package let now: Moment
    /// Nil in an act, which sees its own changes before their event is in the log.
    private let kept: SharedReads?
    /// What was read in this snapshot, by key.
    private var known: [AnyHashable: any Sendable] = [:]

    init(_ tx: any Transaction, now: Moment, keeping kept: SharedReads? = nil) {
        self.tx = tx
        self.now = now
        self.kept = kept
    }

    /// The part of a subject that every viewer sees alike, read at most once per version of its channel (`ChannelPosition`).
    func shared<Part: SharedPart>(_ subject: Subject, at version: Int64, _ read: () throws -> Part) throws -> Part {
        try kept?.find(subject, at: version, or: read) ?? read()
    }

    /// The part of a subject that says itself what it holds for. An act reads it anew.
    /// - Parameter renew: gets the part that is kept; returns nil where that still holds.
    func renewed<Part: SharedPart>(_ subject: Subject, _ renew: (Part?) throws -> Part?) throws -> Part? {
        try kept.map { try $0.renew(subject, renew) } ?? renew(nil)
    }

    /// What several parts of a page need, read at most once in a snapshot. An act reads again each time, because it may have changed it.
    func once<Key: Hashable & Sendable, Value: Sendable>(_ key: Key, _ read: () throws -> Value) throws -> Value {
        guard kept != nil else { return try read() }
        if let kept = known[key], let value = kept as? Value { return value }
        let value = try read()
        known[key] = value
        return value
    }
}
