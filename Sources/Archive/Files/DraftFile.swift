import Foundation

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// A file that gets its name when it is complete: until then it is hidden, and readable by its owner only.
package final class DraftFile {
    private let place: URL
    private let draft: String
    private var file: Int32
    private var buffer: [UInt8] = []

    package init(_ place: URL) throws {
        self.place = place
        draft = place.deletingLastPathComponent().appending(path: ".\(place.lastPathComponent).\(getpid())").path(percentEncoded: false)
        file = open(draft, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard file >= 0 else { throw Disk.failure(place) }
    }

    package func append(_ bytes: some Sequence<UInt8>) throws {
        buffer.append(contentsOf: bytes)
        if buffer.count >= 1 << 18 { try flush() }
    }

    /// Flushes and renames it. The name itself is durable after `Disk.settle` of the folder.
    package func finish() throws {
        try flush()
        guard fsync(file) == 0 else { throw Disk.failure(place) }
        guard rename(draft, place.path(percentEncoded: false)) == 0 else { throw Disk.failure(place) }
        close(file)
        file = -1
    }

    deinit {
        guard file >= 0 else { return }
        close(file)
        unlink(draft)
    }

    private func flush() throws {
        var rest = buffer[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
            if count < 0 && errno == EINTR { continue }
            guard count > 0 else { throw Disk.failure(place) }
            rest = rest.dropFirst(count)
        }
        buffer.removeAll(keepingCapacity: true)
    }
}
