import Synchronization
import TestEngines
import Testing

@testable import Core

@Suite("Work asked for at the same time")
struct SingleFlightTests {
    private struct Failed: Error {}

    @Test("is done once, and all get it; what is asked for later is done anew")
    func once() async throws {
        let flight = SingleFlight<String, Int>()
        let done = Atomic(0)
        let work: @Sendable () async throws -> Int = {
            try await Wait.until { flight.waiting == 20 }
            return done.add(1, ordering: .relaxed).newValue
        }
        let got = try await withThrowingTaskGroup { group in
            for _ in 0..<20 { group.addTask { try await flight("a", work) } }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(got == Array(repeating: 1, count: 20))
        #expect(try await flight("a") { done.add(1, ordering: .relaxed).newValue } == 2)
        #expect(flight.waiting == 0)
    }

    @Test("fails for all who wait, and is tried again by who comes later")
    func failure() async throws {
        let flight = SingleFlight<String, Int>()
        let failures = await withTaskGroup { group in
            for _ in 0..<10 {
                group.addTask {
                    do {
                        return try await flight("a") {
                            try await Wait.until { flight.waiting == 10 }
                            throw Failed()
                        } == 0
                    } catch {
                        return error is Failed
                    }
                }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(failures == Array(repeating: true, count: 10))
        #expect(try await flight("a") { 1 } == 1)
    }

    @Test("goes on for the others where the first who asked gives up")
    func cancelled() async throws {
        let flight = SingleFlight<String, Int>()
        let first = Task {
            try await flight("a") {
                try await Wait.until { flight.waiting == 2 }
                try Task.checkCancellation()
                return 7
            }
        }
        try await Wait.until { flight.waiting == 1 }
        first.cancel()
        #expect(try await flight("a") { 8 } == 7)
    }

    @Test("is done for each where it is not the same")
    func different() async throws {
        let flight = SingleFlight<Int, Int>()
        let areThere = Atomic(false)
        let work: @Sendable (Int) async throws -> Int = { key in
            try await Wait.until {
                if flight.waiting == 5 { areThere.store(true, ordering: .relaxed) }
                return areThere.load(ordering: .relaxed)
            }
            return key
        }
        let got = try await withThrowingTaskGroup { group in
            for key in 0..<5 { group.addTask { try await flight(key) { try await work(key) } } }
            return try await group.reduce(into: Set<Int>()) { $0.insert($1) }
        }
        #expect(got == Set(0..<5))
    }
}
