import CAssets

/// A file embedded in the binary.
package struct Asset: Sendable {
    /// `css/yoriai.css`, `js/live.js`, `locales/common.ja.json`, …
    package let name: String
    /// Its index in the table of the binary.
    let line: Int

    /// A copy: most files are read once, at startup.
    package var bytes: [UInt8] {
        guard let table = yoriai_all_assets() else { return [] }
        return Array(UnsafeBufferPointer(start: table[line].bytes, count: table[line].count))
    }
}

extension Asset {
    /// Styles and scripts without whole-line comments, which are a fifth of their size.
    var withoutComments: [UInt8] {
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
