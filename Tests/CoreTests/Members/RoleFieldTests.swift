import Testing

@testable import Core

@Suite("What an ambassador stands for")
struct RoleFieldTests {
    @Test(
        "is a region by any of its names, else a matter",
        arguments: [
            ("関西", Role.Field.region(.kinki)), ("近畿", .region(.kinki)), ("沖縄", .region(.kyushu)), ("九州・沖縄", .region(.kyushu)),
            ("防災", .topic("防災")),
            ("東海", .topic("東海")),
        ]
    )
    func named(typed: String, field: Role.Field) {
        #expect(Role.Field(named: typed) == field)
    }

    @Test(
        "is kept as releases before this one keep it",
        arguments: [
            ("region:関東", Role.Field.region(.kanto)), ("region:九州・沖縄", .region(.kyushu)), ("field:オープンデータ", .topic("オープンデータ")),
        ]
    )
    func kept(text: String, field: Role.Field) {
        #expect(Role.Field(rawValue: text) == field)
        #expect(field.rawValue == text)
    }

    @Test(
        "is read from what was typed before there were regions",
        arguments: [("field:関西", Role.Field.region(.kinki)), ("防災", .topic("防災")), ("a:b", .topic("a:b"))]
    )
    func old(text: String, field: Role.Field) {
        #expect(Role.Field(rawValue: text) == field)
        #expect(Role.Field(rawValue: field.rawValue) == field)
    }

    @Test("covers its region, and as a matter a prefecture of that name", arguments: Region.allCases)
    func covers(region: Region) {
        #expect(Role.Field.region(region).covers(region, prefecture: nil))
        #expect(!Role.Field.region(region).covers(nil, prefecture: "09"))
        #expect(Role.Field.topic("栃木県").covers(region, prefecture: "09"))
        #expect(!Role.Field.topic("栃木県").covers(region, prefecture: "08"))
        #expect(Region.allCases.count == 8)
        #expect(!region.names.isEmpty)
    }
}
