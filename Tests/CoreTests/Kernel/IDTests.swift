import SQLCore
import Testing

@testable import Core

@Suite("An id")
struct IDTests {
    static let samples: [UInt128] = [0, 1, 31, 32, .max, .max - 1, 1 << 127, 0x0190_F00D_CAFE_7123_8456_0000_0000_0001]

    @Test("comes back from its text", arguments: samples)
    func roundTrip(bits: UInt128) throws {
        let id = ID<Member>(bits: bits)
        #expect(id.description.utf8.count == 26)
        #expect(ID<Member>(id.description) == id)
    }

    @Test("sorts as its text and its bytes do")
    func sorting() {
        let ids = (0..<500).map { _ in ID<Member>(bits: .random(in: 0...(.max))) }.sorted()
        #expect(ids.map(\.description) == ids.map(\.description).sorted())
        let bytes = ids.map { id in withUnsafeBytes(of: id.bits.bigEndian) { Array($0) } }
        #expect(bytes.allSatisfy { $0.count == 16 })
        #expect(zip(bytes, bytes.dropFirst()).allSatisfy { $0.lexicographicallyPrecedes($1) })
    }

    @Test(
        "is read from nothing else",
        arguments: [
            "", "0", "0000000000000000000000000", "000000000000000000000000000", "0000000000000000000000000A", "0000000000000000000000000i",
            "0000000000000000000000000l", "0000000000000000000000000o", "0000000000000000000000000u", "80000000000000000000000000",
            "０000000000000000000000000", " 0000000000000000000000000", "0000000000000-000000000000", "../../../../../etc/passwd/",
        ]
    )
    func refused(text: String) {
        #expect(ID<Member>(text) == nil)
    }

    @Test("of the wrong length in the database fails instead of being cut")
    func unreadable() async throws {
        let community = try await TestCommunity()
        await #expect(throws: SQLFailure.unreadable(column: 1, "3 bytes where 16 bytes should be", statement: "SELECT $1")) {
            try await community.database.read { tx in try tx.value("SELECT \([1, 2, 3] as [UInt8])") as ID<Member>? }
        }
    }
}
