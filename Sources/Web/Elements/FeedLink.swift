import HTML

/// A feed with the content of a page, linked from the page and its `<head>`.
struct FeedLink: Sendable {
    let form: Form
    let title: String
    let path: Path

    /// What it lists.
    enum Kind: String, CaseIterable {
        case search, questions, unanswered
    }

    /// `search.atom`.
    enum Form: String, CaseIterable {
        case atom, json
    }

    /// - Parameter page: the page, whose query the feed has too.
    static func both(_ kind: Kind, _ page: Path, _ title: String) -> [FeedLink] {
        let query = page.text.firstIndex(of: "?").map { String(page.text[$0...]) } ?? ""
        return Form.allCases.map { form in
            FeedLink(form: form, title: title, path: Path(Path.feed(kind, form).text + query))
        }
    }

    var type: StaticString { form == .atom ? "application/atom+xml" : "application/feed+json" }

    static func write(_ html: HTML, _ feeds: [FeedLink], _ texts: Texts) {
        html.details("fold no-print") {
            html.summary(text: texts("feeds.follow"))
            html.ul("bullets") {
                for feed in feeds {
                    html.li { html.a(.href(feed.path), .type(feed.type)) { html.text(texts("feeds.\(feed.form.rawValue)")) } }
                }
            }
        }
    }
}

extension Path {
    private static let unansweredQuestions = Path("/questions/unanswered")

    /// `/questions/unanswered.atom`.
    static func feed(_ kind: FeedLink.Kind, _ form: FeedLink.Form) -> Path {
        let listed =
            switch kind {
            case .search: search
            case .questions: questions
            case .unanswered: unansweredQuestions
            }
        return Path("\(listed.text).\(form.rawValue)")
    }
}
