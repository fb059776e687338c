import Core
import HTML

/// A read-only log for managers.
struct ManagersLog {
    /// The number of newest lines shown.
    static let length = 200

    let texts: Texts
    /// The prefix of its locale keys: `.title`, `.lead`, `.log`, `.count` and `.none`.
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
