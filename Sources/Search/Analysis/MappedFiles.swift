import Foundation

/// The read-only memory mappings of the files in a folder, in this process.
struct MappedFiles: Sendable {
    private let ranges: [Range<UInt>]

    /// Finds the current mappings. Empty on systems without `/proc`.
    init(in folder: String) {
        let folder = URL(filePath: folder).resolvingSymlinksInPath().path(percentEncoded: false)
        ranges = Self.text(of: "/proc/self/maps").split(separator: "\n").compactMap { line in
            // 7f0c5e000000-7f0c60f3a000 r--s 00000000 fe:00 1234   /var/lib/mecab/dic/ipadic-utf8/sys.dic
            let fields = line.split(separator: " ", maxSplits: 5)
            guard fields.count == 6, fields[1].hasPrefix("r--") else { return nil }
            let path = fields[5].drop { $0 == " " }
            let ends = fields[0].split(separator: "-").compactMap { UInt($0, radix: 16) }
            guard path.hasPrefix(folder + "/"), ends.count == 2, ends[0] < ends[1] else { return nil }
            return ends[0]..<ends[1]
        }
    }

    /// Evicts the pages from memory; they are read again on access.
    func release() {
        for range in ranges {
            guard let start = UnsafeMutableRawPointer(bitPattern: range.lowerBound) else { continue }
            madvise(start, range.count, MADV_DONTNEED)
        }
    }

    /// The number of mapped bytes.
    var size: Int { ranges.reduce(0) { $0 + $1.count } }

    /// The number of resident bytes.
    var resident: Int {
        var sum = 0
        var isOurs = false
        for line in Self.text(of: "/proc/self/smaps").split(separator: "\n") {
            if line.hasPrefix("Rss:") {
                let kilobytes = line.split(separator: " ").compactMap { Int($0) }.first ?? 0
                if isOurs { sum += kilobytes * 1024 }
            } else if let start = line.prefix(while: { $0 != " " }).split(separator: "-").first.flatMap({ UInt($0, radix: 16) }) {
                isOurs = ranges.contains { $0.contains(start) }
            }
        }
        return sum
    }

    /// For files whose size is unknown before reading.
    private static func text(of path: String) -> String {
        guard let file = FileHandle(forReadingAtPath: path), let bytes = try? file.readToEnd() else { return "" }
        return String(decoding: bytes, as: UTF8.self)
    }
}
