import Core
import Testing

@Suite("The directory")
struct OrganisationStoreTests {
    @Test(
        "finds bodies by the beginning of their name, other name or reading, in any kana",
        arguments: ["真岡", "もおか", "モオカ", "ﾓｵｶ", "moka"]
    )
    func search(text: String) async throws {
        let community = try await TestCommunity()
        _ = try await ImportDirectory(storage: community.storage)([
            TestCommunity.row(
                2,
                ["id": "092096", "kind": "city", "name": "真岡市", "reading": "もおかし", "romaji": "moka"]
            ),
            TestCommunity.row(3, ["id": "122041", "kind": "city", "name": "船橋市", "reading": "ふなばしし"]),
        ])
        let found = try await community.storage.read { try $0.organisations.search(text, limit: 5) }
        #expect(found.map(\.name) == ["真岡市"])
    }

    @Test("takes the signs of a search pattern as plain text", arguments: ["%", "_", "\\", " "])
    func pattern(text: String) async throws {
        let community = try await TestCommunity()
        _ = try await ImportDirectory(storage: community.storage)(TestCommunity.bodies)
        #expect(try await community.storage.read { try $0.organisations.search(text, limit: 5) }.isEmpty)
    }
}
