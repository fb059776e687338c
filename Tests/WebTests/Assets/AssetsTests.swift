import Testing

@testable import Web

@Suite("Files that pages load")
struct AssetsTests {
    @Test("Styles and scripts come without comments of whole lines, with every other line as it was written")
    func comments() throws {
        var (files, removed) = (0, 0)
        for asset in Assets.all where asset.name.hasPrefix("css/") || asset.name.hasPrefix("js/") {
            files += 1
            let written = String(decoding: asset.bytes, as: UTF8.self)
            let served = String(decoding: try #require(Assets.served[asset.name]).bytes, as: UTF8.self)
            let blocks = try Regex(#"(?m)^ *\/\*[\s\S]*?\*\/\n"#)
            let lines = try Regex(#"(?m)^ *\/\/.*\n"#)
            let wanted = written.replacing(blocks, with: "").replacing(lines, with: "")
            #expect(served == wanted, "\(asset.name)")
            removed += written.utf8.count - served.utf8.count
        }
        #expect(files > 15)
        #expect(removed > 5_000)
    }
}
