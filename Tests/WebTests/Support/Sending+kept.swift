import Testing

extension Sending {
    /// Submits each form, changed, and searches for its words in every response that is no redirect.
    /// - Parameters:
    ///   - status: which responses count; nil counts every refusal.
    ///   - least: the minimum number, so that the test does not pass because nothing was refused.
    static func expectKept(
        _ forms: [Sending],
        on site: TestSite,
        status: Int? = nil,
        atLeast least: Int,
        _ change: @Sendable (Sending) -> Sending?
    ) async throws {
        try await site.run { browser in
            var refused = 0
            for form in forms.compactMap(change) {
                let answer = try await browser.post(form.path, form.fields, as: form.who)
                #expect(answer.status < 500 || answer.status == 503, "\(form.pattern) answered \(answer.status)")
                if status.map({ $0 == answer.status }) ?? (answer.status >= 400) { refused += 1 }
                // A completed act needs no words; a page that is no redirect shows them.
                let isDone =
                    answer.status == 303 || answer.seen.contains("確認のメールを送りました")
                    || form.pattern.hasSuffix("/unmasking") && answer.status == 200
                if !isDone { #expect(form.missing(in: answer) == [], "\(form.pattern) answered \(answer.status)") }
            }
            #expect(refused >= least, "only \(refused) were refused")
        }
    }
}
