import Foundation
import Testing

@testable import Core

@Suite("The file of a template")
struct SpaceTemplateTests {
    @Test("is read as it is written")
    func reading() throws {
        let template = try SpaceTemplate.neighbours()
        #expect(template.types.map(\.key) == ["trouble", "lending"])
        #expect(template.types.map { $0.workflow?.states.count } == [4, 3])
        #expect(template.types.map(\.fields.count) == [4, 6])
        #expect(template.channels.map(\.opensWith) == [.board, .table])
        #expect(try SpaceTemplate(file: Data(template.json().utf8)) == template)
    }

    @Test("needs little: what may be missing is what most channels have")
    func short() throws {
        let file = """
            {"name": "場", "space": {"name": "場", "kind": "theme", "audience": "government"}, "channels": [{"name": "話"}]}
            """
        let template = try SpaceTemplate(file: Data(file.utf8))
        #expect(template.channels == [TemplateChannel(name: "話", lead: "")])
        #expect(template.types.isEmpty)
    }

    @Test("is refused with everything that is wrong with it, each at its place")
    func flaws() throws {
        let file = """
            {
              "name": "", "colour": "red", "space": {"name": "場", "kind": "shop", "audience": "own"},
              "types": [
                {
                  "key": "a", "name": {"ja": "甲"}, "letter": {"ja": "甲乙"},
                  "fields": [
                    {"key": "x", "name": {"ja": "x"}, "kind": "colour"},
                    {"key": "y", "name": {"ja": "y"}, "kind": "choice", "choices": [{"key": "one", "name": {"ja": "一"}}]},
                    {"key": "z", "name": {"ja": "z"}, "kind": "number", "limit": "9"}
                  ],
                  "views": [{"kind": "table", "columns": ["x", "w"]}]
                },
                {"key": "a", "name": {"ja": "乙"}, "letter": {"ja": "乙"}}
              ],
              "channels": [
                {"name": "話", "types": ["a", "b"]}, {"name": "話", "opens_with": "list"}, {"name": "他", "types": ["a"], "opens_with": "board"},
                {"name": "別", "types": ["a", "a"], "access": "shut"}
              ]
            }
            """
        let found = try flaws(of: file)
        let expected = [
            "name field.empty", "colour type.flaw.unknown-key", "space.kind type.flaw.no-word", "space.audience space.audience-own",
            "types[0].fields[0].kind type.flaw.no-word", "types[0].fields[2].limit type.flaw.no-number",
            "types[0].letter type.flaw.letter",
            "types[0].fields[1].choices type.flaw.few-choices", "types[0].views[0].columns[1] type.flaw.no-field",
            "types[1].key type.flaw.key-twice", "channels[0].types[1] type.flaw.no-type", "channels[1].name type.flaw.channel-twice",
            "channels[1].opens_with type.flaw.opens-without-types", "channels[2].opens_with type.flaw.no-view",
            "channels[3].types[1] type.flaw.key-twice", "channels[3].access type.flaw.no-word",
        ]
        #expect(found.sorted() == expected.sorted())
    }

    @Test(
        "that is no JSON is told with line and column",
        arguments: [
            ("{\n  \"name\": oops\n}", 2, 11), ("{\"名前\": oops}", 1, 8), ("", 1, 1), ("{\"name\":\n\"場\"", 2, 4), ("[1, 2", 1, 6),
        ]
    )
    func malformed(file: String, line: Int, column: Int) throws {
        let error = try #require(throws: DefinitionFlaws.self) { try SpaceTemplate(file: Data(file.utf8)) }
        let reason = Refusal.Reason("type.flaw.not-json", ["line": "\(line)", "column": "\(column)"])
        #expect(error.flaws == [DefinitionFlaw("", reason)])
    }

    @Test("that is no text, or too large, is told so")
    func bytes() throws {
        for (bytes, key) in [
            ([0xFF, 0x7B, 0x7D], "type.flaw.not-utf8"), ([UInt8](repeating: 0x20, count: 600_000), "type.flaw.file-size"),
        ] {
            let error = try #require(throws: DefinitionFlaws.self) { try SpaceTemplate(file: Data(bytes)) }
            #expect(error.flaws.map(\.reason.key) == [key])
        }
    }

    @Test("that holds something other than an object is told so")
    func shapes() throws {
        #expect(try flaws(of: "[]") == [" type.flaw.no-object"])
        #expect(
            try flaws(of: #"{"name": "場", "space": [], "types": {}, "channels": ["話"]}"#).sorted() == [
                "channels[0] type.flaw.no-object", "space type.flaw.no-object", "types type.flaw.no-list",
            ]
        )
    }

    private func flaws(of file: String) throws -> [String] {
        let error = try #require(throws: DefinitionFlaws.self) { try SpaceTemplate(file: Data(file.utf8)) }
        return error.flaws.map { "\($0.path) \($0.reason.key)" }
    }
}
