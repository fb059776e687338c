import Testing

@Suite("The words of the interface")
struct LocaleTests {
    let japanese: Locale
    let english: Locale

    init() throws {
        japanese = try Locale("ja")
        english = try Locale("en")
    }

    @Test("are there in both languages")
    func sameKeys() {
        // English has a singular; Japanese needs none.
        let onlyEnglish = english.keys.subtracting(japanese.keys).filter { !$0.hasSuffix(".one") }
        #expect(onlyEnglish.sorted() == [])
        #expect(japanese.keys.subtracting(english.keys).sorted() == [])
    }

    @Test("leave the same places open in both languages")
    func samePlaces() {
        let differing = japanese.texts.filter { key, text in
            // A singular text may spell out "one".
            let other = Locale.places(in: english.texts[key] ?? "")
            return Locale.places(in: text) != other && !(key.hasSuffix(".one") && other.isEmpty)
        }
        #expect(differing.keys.sorted() == [])
    }

    @Test("stand in one file each, and none is empty")
    func tidy() {
        for locale in [japanese, english] {
            #expect(locale.doubled.sorted() == [])
            // An index has no unit.
            #expect(locale.texts.filter { $0.value.isEmpty && !$0.key.hasSuffix(".unit") }.keys.sorted() == [])
        }
    }

    @Test("are one for one thing: none that was given up comes back")
    func givenUp() throws {
        let words = [
            "保管", "受け入れ", "終わらせ", "反応", "フィード", "読める人の範囲", "団体名を伏せて", "になって試す", "コードを外す", "ほかのソフト", "参加を待って", "そう考えた理由",
            "問いが1つ", "見守る席", "まだ参加は決まりません",
        ]
        // The practice space, and the end of a place for writing.
        let writing = /書き込み(?!の練習|練習|を終了|の終了|を再開)/
        let found = japanese.texts.filter { _, text in words.contains { text.contains($0) } || text.contains(writing) }
        #expect(found.keys.sorted() == [])
    }

    @Test("call an organisation so, in English, and nothing else")
    func organisations() throws {
        let word = /\b[Bb]od(?:y|ies)\b/
        #expect(english.texts.filter { $0.value.replacing(/\{\w+\}/, with: "").contains(word) }.keys.sorted() == [])
        // The help of commands is in English.
        let said = try SourceTree.swiftFiles(in: "Sources/yoriai").flatMap { file in
            file.code.matches(of: /(?:abstract|discussion|help): "([^"]+)"/).map { String($0.output.1) }
        }
        #expect(said.count > 20)
        #expect(said.filter { $0.contains(word) } == [])
    }

    @Test("are there for every key that the sources name")
    func named() throws {
        let missing = try SourceTree.swiftFiles(in: "Sources").filter(Self.mayNameKeys).flatMap { file in
            file.code.matches(of: /"([a-z][a-z0-9-]*(?:\.[a-z0-9_-]+)+)"/).map { String($0.output.1) }
                .filter { japanese.areas.contains($0.firstWord) && !japanese.keys.contains($0) }
                .map { "\(file.path): \($0)" }
        }
        #expect(missing == [])
    }

    @Test("are there for every reason of a refusal")
    func reasons() throws {
        let pattern =
            /(?:\.forbidden\(|\.conflict\(|\.invalid\("[^"]*", |flaws\.add\("[^"]*", |Flaw\("[^"]*", |Reason\()\s*"([^"]+)"/
        let reasons = try SourceTree.swiftFiles(in: "Sources").flatMap { file in
            file.code.matches(of: pattern).map { String($0.output.1) }
        }
        #expect(reasons.count > 50)
        #expect(Set(reasons).subtracting(japanese.keys).sorted() == [])
    }

    @Test("are there for every text and label that pages name")
    func labels() throws {
        let keys = try SourceTree.swiftFiles(in: "Sources/Web").flatMap { file in
            file.code.matches(of: /(?:texts\(|label: )"([^"\\_]+)"/).map { String($0.output.1) }
        }
        #expect(keys.count > 100)
        #expect(Set(keys).subtracting(japanese.keys).sorted() == [])
    }

    @Test("are there for every word that a key is made with")
    func made() throws {
        let beginnings = try SourceTree.swiftFiles(in: "Sources/Web").flatMap { file in
            file.code.matches(of: /texts\("([a-z.-]+\.)\\\(/).map { String($0.output.1) }
        }
        #expect(beginnings.count > 5)
        for beginning in Set(beginnings) {
            #expect(japanese.keys.contains { $0.hasPrefix(beginning) }, "no key begins with \(beginning)")
        }
    }

    @Test("are there for everything that a page says was done")
    func done() throws {
        let said = try SourceTree.swiftFiles(in: "Sources/Web").flatMap { file in
            file.code.matches(of: /\bsaying\("([a-z-]+)"\)/).map { "done.\($0.output.1)" }
        }
        #expect(said.count > 25)
        #expect(Set(said).subtracting(japanese.keys).sorted() == [])
        // A link made by hand must lead to a whole sentence.
        #expect(japanese.texts.filter { $0.key.hasPrefix("done.") && $0.value.contains("{") }.keys.sorted() == [])
        #expect(english.texts.filter { $0.key.hasPrefix("done.") && $0.value.contains("{") }.keys.sorted() == [])
    }

    @Test("are there for every letter")
    func letters() throws {
        let kinds = try SourceTree.swiftFiles(in: "Sources/Core/MailQueue").flatMap { file in
            file.code.matches(of: /"(letter\.[a-z-]+)"/).map { String($0.output.1) }
        }
        #expect(kinds.count > 4)
        let keys = kinds.flatMap { ["\($0).subject", "\($0).body"] }
        #expect(Set(keys).subtracting(japanese.keys).sorted() == [])
    }

    /// Other files whose literals look like keys: event kinds, kinds of mail, mail domains, settings, queues.
    private static func mayNameKeys(_ file: SourceFile) -> Bool {
        ["Core", "Web"].contains(file.target) && !file.name.hasSuffix("Component.swift")
            && !["MailKind.swift", "PublicDomains.swift"].contains(file.name)
    }
}

extension String {
    fileprivate var firstWord: String { String(prefix { $0 != "." }) }
}
