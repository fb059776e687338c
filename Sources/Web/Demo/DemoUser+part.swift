import Core

extension DemoUser {
    /// What somebody stands for in a demonstration, read off their roles and body; in the order visitors meet them.
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
