import Core

extension DemoUser {
    /// The role of a demo user in the demo, derived from their roles and organisation, in display order.
    enum Part: String, CaseIterable {
        case alone, ambassador, ministry, manager, `operator`
    }

    var part: Part {
        if viewer.has(.operator) { return .operator }
        if viewer.has(.manager) { return .manager }
        if viewer.has(.ambassador) { return .ambassador }
        return viewer.organisation.kind == .national ? .ministry : .alone
    }
}
