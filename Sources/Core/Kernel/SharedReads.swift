import Synchronization

/// Keeps what pages read again and again until an event can have changed it.
package final class SharedReads: Sendable {
    private struct Key: Hashable, Sendable {
        let part: ObjectIdentifier
        let subject: Subject
    }

    private struct Kept: Sendable {
        let version: Int64
        let part: any SharedPart
    }

    private let cache: Mutex<BoundedCache<Key, Kept>>
    /// For tests: everything that is kept is read again, and this is told of a difference.
    private let differs: (@Sendable (String) -> Void)?

    /// - Parameter differs: only for tests: called when a part that is kept differs from what is stored.
    package init(bytes: Int = 16_000_000, differs: (@Sendable (String) -> Void)? = nil) {
        cache = Mutex(BoundedCache(bytes: bytes))
        self.differs = differs
    }

    /// The part of a subject as of a version of its channel: kept, or read. A snapshot that began before the kept version reads for itself.
    func find<Part: SharedPart>(_ subject: Subject, at version: Int64, or read: () throws -> Part) throws -> Part {
        let key = Key(part: ObjectIdentifier(Part.self), subject: subject)
        if let kept = cache.withLock({ $0.find(key) }), kept.version == version, let part = kept.part as? Part {
            if let differs, try part != read() { differs("\(subject.kind.rawValue): \(part)") }
            return part
        }
        let part = try read()
        keep(part, version, as: key)
        return part
    }

    /// The part of a subject that says itself what it holds for: kept, or renewed.
    /// - Parameter renew: gets the part that is kept; returns nil where that still holds.
    func renew<Part: SharedPart>(_ subject: Subject, _ renew: (Part?) throws -> Part?) throws -> Part? {
        let key = Key(part: ObjectIdentifier(Part.self), subject: subject)
        let old = cache.withLock { $0.find(key) }?.part as? Part
        let new = try renew(old)
        if let new { keep(new, 0, as: key) }
        let part = new ?? old
        if let differs, old != nil, let anew = try renew(nil), let part, part != anew { differs("\(subject.kind.rawValue): \(part)") }
        return part
    }

    private func keep(_ part: some SharedPart, _ version: Int64, as key: Key) {
        cache.withLock { $0.keep(Kept(version: version, part: part), as: key, bytes: part.bytes) }
    }
}
