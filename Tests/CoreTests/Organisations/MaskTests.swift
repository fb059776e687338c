import Core
import Testing

@Suite("Masks")
struct MaskTests {
    @Test(
        "say kind, size and region as compact words",
        arguments: [
            ("city", "092096", "78284", "city:100k:kanto"), ("city", "072028", "49999", "city:50k:tohoku"),
            ("city", "011002", "1955678", "city:100k-up:hokkaido"), ("town", "113611", "7601", "town:10k:kanto"),
            ("village", "473031", "1701", "village:kyushu"), ("special_ward", "131016", "68755", "special_ward:kanto"),
            ("city", "122041", "", "city:kanto"), ("prefecture", "090000", "1895031", "prefecture:kanto"),
            ("prefecture", "010006", "5092000", "prefecture"), ("prefecture", "020001", "1184558", "prefecture"),
            ("national", "digital", "", "national"),
        ]
    )
    func words(kind: String, id: String, population: String, mask: String) async throws {
        let community = try await TestCommunity()
        _ = try await ImportDirectory(storage: community.storage)([
            TestCommunity.row(2, ["id": id, "kind": kind, "name": "団体", "population": population])
        ])
        let organisation = try await community.organisation(id)
        let made = Mask(organisation, population: Int(population))
        #expect(made.rawValue == mask)
        #expect(Mask(rawValue: mask) == made)
    }

    @Test(
        "show nothing but the kind of what is neither a municipality nor a prefecture: few of a kind are in one region",
        arguments: [Organisation.Kind.national, .union, .firm, .school, .association]
    )
    func others(kind: Organisation.Kind) async throws {
        let community = try await TestCommunity()
        let id = kind == .union ? "098434" : "other"
        _ = try await ImportDirectory(storage: community.storage)([
            TestCommunity.row(2, ["id": id, "kind": kind.rawValue, "name": "団体", "prefecture": "09"])
        ])
        let organisation = try await community.organisation(id)
        #expect(organisation.prefecture == "09")
        #expect(Mask(organisation, population: nil).rawValue == kind.rawValue)
    }

    @Test("are not read from other words", arguments: ["", "city:", "city:huge:kanto", "kanto", "city:kanto:50k", "city:50k:kanto:x"])
    func unreadable(text: String) {
        #expect(Mask(rawValue: text) == nil)
    }

    @Test("know the region of all 47 prefectures and of nothing else")
    func regions() {
        let found = (1...47).map { Region(prefecture: $0 < 10 ? "0\($0)" : "\($0)") }
        #expect(!found.contains(nil))
        #expect(Set(found).count == 8)
        #expect(["00", "48", "9", "", "+9"].allSatisfy { Region(prefecture: $0) == nil })
    }

    @Test("sort populations into six classes for browsing")
    func sizes() {
        let populations = [0, 4_999, 5_000, 9_999, 10_000, 50_000, 100_000, 299_999, 300_000]
        #expect(
            populations.map { SizeClass(population: $0).rawValue } == ["5k", "5k", "10k", "10k", "50k", "100k", "300k", "300k", "300k-up"]
        )
    }
}
