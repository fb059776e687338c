import Testing

@Suite("Acts of members")
struct ActTests {
    /// Files in which something is written that no right decides about, and why.
    private static let others = [
        "Sources/Core/Letters/TryMail.swift": "keeps a letter that has gone out, whatever its sender may do by then",
        "Sources/Core/Members/Storage+viewer.swift": "is the way itself",
    ]

    @Test("write as the member is in that moment, and know no other")
    func writing() throws {
        let acts = try SourceTree.swiftFiles(in: "Sources/Core").filter {
            $0.code.contains(/: Viewer[,)]/) && $0.code.contains(/[. ]write[ (]/)
        }
        #expect(acts.count >= 45)
        let plain = acts.filter { $0.code.contains(/[. ]write \{/) }
        #expect(plain.map(\.path) == Self.others.keys.sorted())
        // Where the body names the member otherwise, the one of the request can be taken for them.
        let stale = acts.flatMap {
            $0.places(of: /[. ]write\(as:(?! viewer(?:, holdingRoles: true)?\) \{ (?:\[[\w, ]+\] )?work, viewer in[ \n])/)
        }
        #expect(stale == [])
    }
}
