import Testing

/// External input must not crash the process: Swift traps on an invalid index, on nil and on integer overflow.
@Suite("What reads what others typed")
struct OutsideInputTests {
    /// Folders that read user input, requests and external files: all except the engines, which read what the program wrote, and the demo.
    private static let folders = [
        "Sources/Archive", "Sources/Core", "Sources/Formats", "Sources/Gzip", "Sources/HTML", "Sources/Mail", "Sources/Markdown",
        "Sources/Outgoing", "Sources/Passwords", "Sources/QRCodes", "Sources/Search/Analysis", "Sources/Search/Index",
        "Sources/Search/Query", "Sources/Web", "Sources/yoriai",
    ]

    /// Files that index by a number known to be valid, and why it is.
    private static let indexed = [
        "Sources/Archive/Files/DataFiles.swift": "a guard counts the parts",
        "Sources/Archive/Tables/TableStore.swift": "every table has a key",
        "Sources/Archive/Tables/TimeText.swift": "a guard counts the parts",
        "Sources/Core/Knowledge/CardExport.swift": "one for each card that is given",
        "Sources/Core/Questions/AcceptedAnswerStore.swift": "a guard looks whether there are any",
        "Sources/Core/Pages/ArchivedSpace.swift": "a group has a member",
        "Sources/Core/Members/LiveVariant.swift": "a group has a member",
        "Sources/Core/SecondFactor/OneTimeCode.swift": "a hash has twenty bytes",
        "Sources/Mail/Address.swift": "a guard counts the parts",
        "Sources/Passwords/Cost.swift": "guards count the fields",
        "Sources/Search/Analysis/MappedFiles.swift": "a guard counts the fields",
        "Sources/Search/Analysis/Morphology.swift": "a condition counts the features",
        "Sources/Search/Analysis/PartOfSpeech.swift": "a guard counts the features",
        "Sources/Core/Kernel/PublicCode.swift": "a guard counts the digits",
        "Sources/Core/PersonalData/MyNumber.swift": "a guard counts the digits",
        "Sources/Core/PersonalData/PersonalDataReader.swift": "it is a pattern, no index",
        "Sources/Core/Joining/SignedLink.swift": "a guard counts the parts",
        "Sources/Core/Kernel/MailAddress.swift": "a guard counts the parts",
        "Sources/Core/RateLimits/KnownBrowser.swift": "a guard counts the parts",
        "Sources/Core/Members/Role+Field.swift": "a condition counts the parts, and every region has a name",
        "Sources/Core/Members/SeatStore.swift": "the statement returns a row",
        "Sources/Core/Directory/Directory.swift": "a group has a member",
        "Sources/Core/Directory/DirectoryStore.swift": "the statement returns a row",
        "Sources/Web/AskBox/AskView.swift": "a condition counts the places",
        "Sources/Web/AskBox/PlaceSelect.swift": "a group has a member",
        "Sources/Web/Kernel/Dispatcher.swift": "a guard counts the parts",
        "Sources/Web/Kernel/Form.swift": "what is split has a part, and a condition counts the digits",
        "Sources/Web/Kernel/SiteNames.swift": "conditions count the parts",
        "Sources/Web/Kernel/Wording.swift": "a condition counts the pieces",
        "Sources/Web/Live/LiveRendering.swift": "a group has a member",
        "Sources/Web/Setup/SetupView.swift": "a condition counts the bodies",
    ]

    /// Files that parse numbers from text, and what bounds them.
    private static let counted = [
        "Sources/Archive/Backup/BackupTime.swift": "the calendar bounds it",
        "Sources/Mail/Timestamp.swift": "the rest of a division",
        "Sources/Markdown/SourceLines.swift": "nine digits at most, as the format has it",
        "Sources/yoriai/Configuration/SettingReader.swift": "it bounds them for all settings",
        "Sources/Search/Analysis/MappedFiles.swift": "the kernel writes it",
        "Sources/Core/Searching/FilterDate.swift": "the pattern bounds the digits",
        "Sources/Core/Kernel/PublicCode.swift": "a byte",
        "Sources/Core/Organisations/Region.swift": "two digits",
        "Sources/Web/Kernel/Form+numbers.swift": "it bounds them for all others",
        "Sources/Web/Kernel/Dispatcher.swift": "the bounds stand behind it",
        "Sources/Web/Kernel/Remarks.swift": "five digits at most",
        "Sources/Web/TopicTypes/FlawPlace.swift": "four digits at most",
    ]

    @Test("indexes nothing by a number that it has not looked at")
    func indices() throws {
        let found = try places(of: /[A-Za-z0-9_)\]]\[[0-9]+\]/) { !$0.contains(/(?:row|try \$0)\[/) }
        let files = Set(found.map(\.path))
        #expect(files.subtracting(Self.indexed.keys).sorted() == [])
        #expect(Set(Self.indexed.keys).subtracting(files).sorted() == [], "no longer needed")
    }

    @Test("makes no number of a text without bounds")
    func numbers() throws {
        let found = try places(
            of:
                /\bInt(?:64)?\((?:(?:form|visit|query|self|text|typed|value|word|code|name|field|line|cell|digits|part|rest|String)\b|\$0\)|\w+\.query|[a-z]+\[")/
        ) {
            !$0.contains(/try meta\(/)
        }
        let files = Set(found.map(\.path))
        #expect(files.subtracting(Self.counted.keys).sorted() == [])
        #expect(
            Set(Self.counted.keys).subtracting(files.union(["Sources/Core/Organisations/Region.swift"])).sorted() == [],
            "no longer needed"
        )
    }

    @Test("takes nothing for there that may be nil")
    func unwrapping() throws {
        let files = try SourceTree.swiftFiles(in: "Sources")
        #expect(files.count > 300)
        #expect(files.flatMap { $0.places(of: /[\w)\]]!(?=[\s.,)\]}\[(]|$)(?![^\n"]*")/) } == [])
    }

    private func places(of pattern: Regex<Substring>, where isMeant: (Substring) -> Bool) throws -> [SourceFile] {
        let files = try Self.folders.flatMap { try SourceTree.swiftFiles(in: $0) }
        #expect(files.count > 600)
        return files.filter { file in file.code.split(separator: "\n").contains { $0.contains(pattern) && isMeant($0) } }
    }
}
