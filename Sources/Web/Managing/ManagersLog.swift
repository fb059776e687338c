import Core
import HTML

/// The page of a log for managers. Nothing in it can be changed.
struct ManagersLog {
    /// How many of the newest lines it shows.
    static let length = 200

    let texts: Texts
    /// Its words stand in the locale files under it: `.title`, `.lead`, `.log`, `.count` and `.none`.
    let key: String
    let count: Int

    func write(_ html: HTML, in frame: MemberLayout, table: () -> Void) {
        frame.page(html, title: texts(key + ".title"), current: .manage) {
            html.div("page-wide stack-l") {
                html.div("stack") { ManageHead(texts: texts).write(html, key) }
                html.section("sec", .labelled(by: "h-log")) {
                    html.div("sec-head") {
                        html.h2(nil, .id("h-log"), text: texts(key + ".log"))
                        html.small(text: texts(key + ".count", n: count))
                    }
                    if count == 0 { html.div("empty") { html.p(text: texts(key + ".none")) } } else { table() }
                }
            }
        }
    }
}
