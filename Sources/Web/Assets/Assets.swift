import CAssets
import Crypto
import Gzip
import HTML

/// A file embedded in the binary.
package struct Asset: Sendable {
    /// `css/yoriai.css`, `js/live.js`, `locales/common.ja.json`, …
    package let name: String
    /// Its index in the table of the binary.
    fileprivate let line: Int

    /// A copy: most files are read once, at startup.
    package var bytes: [UInt8] {
        guard let table = yoriai_all_assets() else { return [] }
        return Array(UnsafeBufferPointer(start: table[line].bytes, count: table[line].count))
    }
}

package enum Assets {
    package static let all: [Asset] = {
        var assets: [Asset] = []
        guard let table = yoriai_all_assets() else { return [] }
        while let name = table[assets.count].name { assets.append(Asset(name: String(cString: name), line: assets.count)) }
        return assets
    }()

    /// The files that browsers may load, with media type and an entity tag of the content.
    package static let served: [String: Served] = Dictionary(
        uniqueKeysWithValues: all.filter { $0.name.hasPrefix("css/") || $0.name.hasPrefix("js/") || $0.name.hasPrefix("icons/") }.map {
            let bytes = $0.withoutComments
            return ($0.name, Served(bytes: bytes, compressed: Gzip.compress(bytes), type: type(of: $0.name)))
        }
    )

    package struct Served: Sendable {
        package let bytes: [UInt8]
        /// Gzip-compressed once at startup.
        package let compressed: [UInt8]?
        package let type: String
    }

    /// A version shared by all files, which changes with any of them, so that modules that import each other stay consistent.
    package static let version: String = {
        var hash = SHA256()
        for name in served.keys.sorted() { hash.update(data: served[name]?.bytes ?? []) }
        return hash.finalize().prefix(6).map { String($0, radix: 16) }.joined()
    }()

    private static func type(of name: String) -> String {
        if name.hasSuffix(".css") { return "text/css; charset=utf-8" }
        if name.hasSuffix(".js") { return "text/javascript; charset=utf-8" }
        if name.hasSuffix(".svg") { return "image/svg+xml" }
        return "application/octet-stream"
    }
}

extension Asset {
    /// Styles and scripts without whole-line comments, which are a fifth of their size.
    fileprivate var withoutComments: [UInt8] {
        guard name.hasSuffix(".css") || name.hasSuffix(".js") else { return bytes }
        var isInComment = false
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false).filter { line in
            let text = line.drop { $0 == " " }
            if isInComment {
                isInComment = !text.contains("*/")
                return false
            }
            if text.hasPrefix("/*") {
                isInComment = !text.contains("*/")
                return !isInComment && !text.hasSuffix("*/")
            }
            return !(name.hasSuffix(".js") && text.hasPrefix("//"))
        }
        return Array(lines.joined(separator: "\n").utf8)
    }
}
