import Core
import HTML

/// The filter and order of questions in an address: `state`, `pref`, `region`, `field`, `mine`, `order`.
struct QuestionQuery {
    private(set) var filter = QuestionFilter()
    private(set) var flaws: [Refusal.Flaw] = []
    private let form: Form

    /// - Parameters:
    ///   - viewer: an ambassador without a filter gets their own regions and fields.
    ///   - unanswered: restricts to unanswered questions.
    init(_ form: Form, of viewer: Viewer?, unanswered: Bool = false) {
        self.form = form
        filter.state = unanswered ? .open : Topic.QuestionState(rawValue: form["state"])
        if !unanswered, !form["state"].isEmpty, filter.state == nil { flaws.append(Refusal.Flaw("state", "field.choose")) }
        if !form["pref"].isEmpty {
            filter.prefecture = Prefecture.code(form["pref"])
            if filter.prefecture == nil { flaws.append(Refusal.Flaw("pref", unknown("search.unknown-pref", "pref"))) }
        }
        if !form["region"].isEmpty {
            if let region = Self.region(form["region"]) {
                filter.regions = [region]
            } else {
                flaws.append(Refusal.Flaw("region", unknown("feeds.unknown-region", "region")))
            }
        }
        if !form["field"].isEmpty { filter.fields = [form["field"]] }
        if form["mine"] == "yes" { filter.asker = viewer?.member }
        filter.oldestFirst = form["order"] == "oldest"
        if unanswered, ["pref", "region", "field", "mine"].allSatisfy({ form[$0].isEmpty }) { standFor(viewer) }
    }

    /// Notes an error when a field matches no place. Programs get no error, because places come and go.
    mutating func check(_ places: QuestionPlaces) {
        guard filter.fields.contains(form["field"]), !places.hold(form["field"]) else { return }
        flaws.append(Refusal.Flaw("field", unknown("feeds.unknown-field", "field")))
    }

    /// The corresponding page.
    var page: Path {
        var path = Path.questions
        if let state = filter.state { path = path.with("state", state.rawValue) }
        for name: StaticString in ["pref", "region", "field"] where !form["\(name)"].isEmpty { path = path.with(name, form["\(name)"]) }
        if filter.asker != nil { path = path.with("mine", "yes") }
        if filter.oldestFirst { path = path.with("order", "oldest") }
        return path
    }

    /// The same page with a changed filter.
    func page(_ change: (inout QuestionFilter) -> Void) -> Path {
        var query = self
        change(&query.filter)
        return query.page
    }

    private mutating func standFor(_ viewer: Viewer?) {
        for field in (viewer?.roles ?? []).filter({ $0.kind == .ambassador }).compactMap(\.field) {
            switch field {
            case .region(let region): filter.regions.insert(region)
            case .topic(let name): filter.fields.insert(name)
            }
        }
    }

    /// By its word in addresses or its Japanese name.
    private static func region(_ text: String) -> Region? {
        Region(rawValue: text) ?? Region(named: text)
    }

    private func unknown(_ key: String, _ name: String) -> Refusal.Reason {
        Refusal.Reason(key, ["value": String(form[name].prefix(60))])
    }
}
