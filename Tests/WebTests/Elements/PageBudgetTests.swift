import HTML
import Testing

@testable import Web

@Suite("The bytes that a page has for what people wrote")
struct PageBudgetTests {
    @Test(
        "are taken part by part, and after one that has no room there is none for others",
        arguments: [
            ([400_000, 300_000, 1], [true, true, false]), ([400_000, 300_001, 1], [true, false, false]), ([700_001, 1], [false, false]),
        ]
    )
    func taken(sizes: [Int], fit: [Bool]) {
        var budget = PageBudget()
        let taken = sizes.map { size in
            let part = HTML()
            part.text(String(repeating: "a", count: size))
            return budget.takes(part)
        }
        #expect(taken == fit)
        #expect(budget.isFull)
    }
}
