import Testing

@Suite("Acts of members")
struct ActTests {
    /// Files with writes that need no right, and the reason.
    private static let others = [
        "Sources/Core/MailQueue/TryMail.swift": "keeps a letter that has gone out, whatever its sender may do by then",
        "Sources/Core/Members/Storage+viewer.swift": "is the way itself",
    ]

    @Test("write as the member is in that moment, and know no other")
    func writing() throws {
        let acts = try SourceTree.swiftFiles(in: "Sources/Core").filter {
            $0.code.contains(/: Viewer[,)\n]/) && $0.code.contains(/[. ]write[ (]/)
        }
        #expect(acts.count >= 45)
        let plain = acts.filter { $0.code.contains(/[. ]write \{/) }
        #expect(plain.map(\.path) == Self.others.keys.sorted())
        // A shadowed viewer: the one of the request could be used by mistake.
        let stale = acts.flatMap {
            $0.places(of: /[. ]write\(as:(?! viewer(?:, holdingRoles: true)?\) \{ (?:\[[\w, ]+\] )?work, viewer in[ \n])/)
        }
        #expect(stale == [])
    }

    /// Acts that take text without a check for personal data, and the reason.
    private static let unasked = [
        "AddMailDomain domain": "a domain", "RemoveMailDomain domain": "a domain", "TryMail typed": "an address to send a letter to",
        "AddOrganisation form": "a body", "CorrectOrganisation form": "a body", "ChangeChannel draft": "a place",
        "CreateChannel draft": "a place",
        "CreateSpace draft": "a place", "ChangeSpace draft": "a place", "ChangeCommunity typed": "what operators say of the community",
        "ChangeCommunity base": "a number", "ChangeProfile name": "one's own name", "ChangeProfile reading": "one's own name",
        "MoveSeat section": "one's own seat", "MoveSeat job": "one's own seat", "UnmaskPost reason": "for operators",
        "ResetSecondFactor reason": "for operators", "DecideRequest reason": "a letter to one person",
        "SuspendMember reason": "a letter to one person", "RemoveMember reason": "a letter to one person",
        "LiftSuspension reason": "for managers",
        "SetPassword password": "a secret", "SetPassword current": "a secret", "SetPassword agent": "a browser",
        "ConfirmSecondFactor code": "a secret", "ConfirmSecondFactor agent": "a browser", "RenewRecoveryCodes code": "a secret",
        "EndSecondFactor code": "a secret", "KeepDraft content": "its author's alone; it asks where an ambassador reads it",
        "ChangeType draft": "what moderators call things", "MoveTopic state": "a key of a state", "MoveTopic seen": "a key of a state",
        "StartTopic form": "checked with the words that it came in",
    ]

    @Test("that show words to others take them from who was asked about personal data")
    func words() throws {
        let acts = try SourceTree.swiftFiles(in: "Sources/Core").filter {
            $0.code.contains(/: Viewer[,)\n]/) && $0.code.contains(/[. ]write[ (]/)
        }
        var (asked, unasked) = (Set<String>(), Set<String>())
        for file in acts {
            let name = file.name.replacing(".swift", with: "")
            for match in file.code.matches(of: /(\w+): ([A-Z]\w*(?:<\w+>)?)(?:\?| =|,|\)|\n)/)
            where file.isParameter(match.range.lowerBound) {
                let type = match.output.2
                if type.hasPrefix("Checked<") { asked.insert("\(name) \(match.output.1)") }
                if type == "String" || type.hasSuffix("Text") || type.hasSuffix("Draft") || type.hasSuffix("Form")
                    || type.hasSuffix("Content")
                {
                    unasked.insert("\(name) \(match.output.1)")
                }
            }
        }
        #expect(asked.count >= 13)
        #expect(
            unasked.sorted() == Self.unasked.keys.sorted(),
            "take Checked<…> for text that others are shown, Private<…> for the writer's own"
        )
    }

    @Test("get words that were asked about from one place")
    func checking() throws {
        let places = try SourceTree.swiftFiles(in: "Sources").flatMap { $0.places(of: /Checked(?:<\w+>)?\(words:/) }
        #expect(places == [])
    }
}

extension SourceFile {
    /// Whether the position is inside the brackets of a function with a member parameter.
    fileprivate func isParameter(_ place: String.Index) -> Bool {
        guard let start = code[..<place].ranges(of: "func ").last?.lowerBound, let end = code[start...].firstRange(of: "{")?.lowerBound
        else {
            return false
        }
        return place < end && code[start..<end].contains(": Viewer")
    }
}
