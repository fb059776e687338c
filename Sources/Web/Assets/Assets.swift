import CAssets
import Crypto
import Gzip

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
