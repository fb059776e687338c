import Testing

@testable import Web

@Suite("Files that pages load")
struct AssetsTests {
    @Test("Styles and scripts come without comments of whole lines, with every other line as it was written")
    func comments() throws {
        var (files, removed) = (0, 0)
        for asset in Assets.all where asset.name.hasPrefix("css/") || asset.name.hasPrefix("js/") {
            files += 1
            let written = String(decoding: asset.bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
            let served = String(decoding: try #require(Assets.served[asset.name]).bytes, as: UTF8.self)
                .split(separator: "\n", omittingEmptySubsequences: false)
            #expect(!served.contains { Self.isComment($0) }, "\(asset.name)")
            #expect(served == written.filter { !Self.isComment($0) }, "\(asset.name)")
            removed += written.count - served.count
        }
        #expect(files > 15 && removed > 100)
    }

    /// Whether a line is one of a comment. Ours begin with these signs, and no line of code does.
    private static func isComment(_ line: Substring) -> Bool {
        let text = line.drop { $0 == " " }
        return ["//", "/*", "* ", "*/"].contains { text.hasPrefix($0) }
            && !(text.hasPrefix("/*") && !text.hasSuffix("*/") && text.contains("*/"))
    }
}
