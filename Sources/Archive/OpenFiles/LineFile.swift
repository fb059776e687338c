import Foundation

/// Reads a file line by line.
struct LineFile {
    private let handle: FileHandle
    private let path: String
    private var buffer: [UInt8] = []
    private var start = 0
    private var isAtEnd = false

    /// Maximum bytes of a line: a post has 120 kB at most.
    private static let limit = 8 << 20

    init(_ file: URL) throws {
        path = file.path(percentEncoded: false)
        guard let handle = try? FileHandle(forReadingFrom: file) else { throw ArchiveFailure("\(path) is missing or cannot be read.") }
        self.handle = handle
    }

    /// The next line without line end; nil at the end of the file.
    mutating func next() throws -> [UInt8]? {
        while true {
            if let end = buffer[start...].firstIndex(of: UInt8(ascii: "\n")) {
                defer { start = end + 1 }
                return Array(buffer[start..<end])
            }
            if isAtEnd {
                defer { start = buffer.count }
                return start < buffer.count ? Array(buffer[start...]) : nil
            }
            buffer.removeFirst(start)
            start = 0
            guard buffer.count < Self.limit else { throw ArchiveFailure("\(path) has a line of more than \(Self.limit) bytes.") }
            let more = try handle.read(upToCount: 1 << 20) ?? Data()
            isAtEnd = more.isEmpty
            buffer.append(contentsOf: more)
        }
    }
}
