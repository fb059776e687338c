import HTML
import Testing

@testable import Web

@Suite("The bytes that a page has for what people wrote")
struct PageBudgetTests {
    private func part(_ bytes: Int) -> HTML {
        let html = HTML()
        html.text(String(repeating: "a", count: bytes))
        return html
    }

    @Test("are taken part by part, and after one that has no room there is none for others")
    func taken() {
        var budget = PageBudget()
        #expect(budget.takes(part(400_000)))
        #expect(!budget.isFull)
        #expect(!budget.takes(part(300_001)))
        #expect(budget.isFull)
        #expect(!budget.takes(part(1)))
        var exact = PageBudget()
        #expect(exact.takes(part(700_000)))
        #expect(exact.isFull)
    }
}
