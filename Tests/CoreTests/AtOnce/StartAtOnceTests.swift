import Core
import SQLCore
import TestEngines
import Testing

@Suite("At the same time, nodes that start")
struct StartAtOnceTests {
    @Test("make the tables once")
    func migrations() async throws {
        let database = try await Engine.main.makeDatabase()
        let outcome = await AtOnce.run(4) { _ in try await Migrations.run(on: database) }
        #expect(outcome.done == 4)
        #expect(outcome.errors == [])
        let numbers: [Int] = try await database.read { tx in
            try tx.rows("SELECT number FROM migration ORDER BY number") { row in try row.next() }
        }
        #expect(numbers == Array(1...Migrations.all.count))
    }

    @Test("bring in the directory and found the community once")
    func founding() async throws {
        let community = try await TestCommunity()
        let imports = await AtOnce.run(4) { _ in _ = try await ImportDirectory(storage: community.storage)(TestCommunity.bodies) }
        #expect(imports.errors == [])
        #expect(imports.done == 4)
        let outcome = await AtOnce.run(4) { number in
            _ = try await FoundCommunity(storage: community.storage)(
                name: "寄合 \(number)",
                founder: community.form("founder\(number)@city.moka.lg.jp"),
                agent: "test"
            )
        }
        #expect(outcome.done == 1)
        #expect(outcome.refusals == Array(repeating: .conflict("community.founded"), count: 3))
        let operators = try await community.storage.read { try $0.roles.holders(of: .operator, limit: 10) }
        #expect(operators.count == 1)
    }

    @Test("an older one goes on beside a newer one, and knows it")
    func rolling() async throws {
        let database = try await Engine.main.makeDatabase()
        let newer =
            Migrations.all + [
                Migration(Migrations.count + 1) { words in ["CREATE TABLE later (id \(words.integer) PRIMARY KEY) \(words.tableEnd)"] }
            ]
        #expect(try await Migrations.run(on: database) == 0)
        #expect(try await Migrations.run(newer, on: database) == 0)
        #expect(try await Migrations.run(on: database) == 1)
        _ = try await ImportDirectory(storage: Storage(database: database))(TestCommunity.bodies)
    }
}
