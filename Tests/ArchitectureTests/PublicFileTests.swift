import Testing

@Suite("What browsers load")
struct PublicFileTests {
    @Test("names no other origin")
    func origins() throws {
        let files = try SourceTree.files(in: "Public", ending: ["css", "js", "svg", "html", "json"])
        #expect(files.count > 5)
        let hosts = files.flatMap { file in
            file.text.replacing("http://www.w3.org/2000/svg", with: "")
                .matches(of: /(?:https?:\/\/|wss?:\/\/|["'(]\/\/)[A-Za-z0-9.-]+/).map { "\(file.path): \($0.output)" }
        }
        #expect(hosts == [])
    }

    @Test("runs no text as a script, and writes no markup from text")
    func markup() throws {
        let places = try SourceTree.files(in: "Public/js", ending: ["js"]).flatMap { file in
            file.places(of: /\beval\(|new Function\(|document\.write|\.outerHTML\s*=|insertAdjacentHTML/)
        }
        #expect(places == [])
    }

    @Test("is made of modules of 150 lines at most")
    func length() throws {
        let long = try SourceTree.files(in: "Public/js", ending: ["js"]).filter { $0.lineCount > 150 }
        #expect(long.map { "\($0.path) has \($0.lineCount) lines" } == [])
    }
}
