import Dispatch

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Writes each mail into a folder as `<time>-<id>.eml`, for demos, for closed networks where another program sends the mail, and for tests.
///
/// Files are written atomically: under a temporary name, flushed, then renamed. Sending the same mail again replaces the file. Only the
/// owner can read it (0600).
package struct OutboxTransport: Transport {
    private let folder: String
    /// A serial queue for writing, because waiting for a disk must not block Swift's cooperative pool.
    private let queue = DispatchQueue(label: "mail.outbox")

    /// The folder must exist and be writable; checked at the first mail.
    package init(folder: String) {
        self.folder = folder
    }

    package func send(_ message: Message) async throws(Failure) {
        let name = "\(Timestamp(milliseconds: message.date).file)-\(message.id.unique).eml"
        let written: Result<Void, Failure> = await withCheckedContinuation { continuation in
            queue.async { [folder] in
                continuation.resume(returning: Result { () throws(Failure) in try Self.store(message.rendered, as: name, in: folder) })
            }
        }
        try written.get()
    }

    private static func store(_ bytes: [UInt8], as name: String, in folder: String) throws(Failure) {
        // With the process id, so that two processes do not write the same temporary file.
        let draft = "\(folder)/.\(name).\(getpid())"
        do throws(Failure) {
            try fill(draft, with: bytes)
            guard rename(draft, "\(folder)/\(name)") == 0 else { throw lastError("rename") }
        } catch {
            unlink(draft)
            throw error
        }
        try synchronise(folder)
    }

    private static func fill(_ path: String, with bytes: [UInt8]) throws(Failure) {
        let file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard file >= 0 else { throw lastError("open") }
        defer { close(file) }
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
            if count < 0 && errno == EINTR { continue }
            guard count > 0 else { throw lastError("write") }
            rest = rest.dropFirst(count)
        }
        guard fsync(file) == 0 else { throw lastError("fsync") }
    }

    /// Flushes the folder, which makes the new name durable.
    private static func synchronise(_ folder: String) throws(Failure) {
        let file = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard file >= 0 else { throw lastError("open") }
        defer { close(file) }
        guard fsync(file) == 0 else { throw lastError("fsync") }
    }

    private static func lastError(_ call: String) -> Failure {
        .temporary(reason: "\(call): \(String(cString: strerror(errno)))", .file)
    }
}
