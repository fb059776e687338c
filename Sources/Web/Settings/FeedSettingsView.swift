import Core
import HTML

/// The settings of the member's secret feed addresses.
struct FeedSettingsView {
    let texts: Texts
    let now: Moment
    /// When they were created; nil without any.
    let since: Moment?

    func write(_ html: HTML) {
        SettingsPart(texts: texts, section: .feeds).write(html) {
            if let since {
                html.p(text: texts("feeds.since", ["day": Times(texts: texts, now: now).date(since)]))
                html.div("row") {
                    button(html, .settingsFeeds, "feeds.renew", "btn")
                    button(html, .settingsFeedsEnd, "feeds.end", "btn btn-bad")
                }
            } else {
                button(html, .settingsFeeds, "feeds.make", "btn")
            }
        }
    }

    private func button(_ html: HTML, _ path: Path, _ key: String, _ classes: StaticString) {
        html.form(nil, .post, .action(path)) { html.button(classes, .type("submit")) { html.text(texts(key)) } }
    }
}
