import Core
import HTML

/// A button beside a member's name that changes their membership of a place.
struct MemberButton {
    let html: HTML
    let path: Path
    let member: ID<Member>

    init(_ html: HTML, path: Path, member: ID<Member>) {
        self.html = html
        self.path = path
        self.member = member
    }

    func write(_ change: String, _ text: String, of name: String, _ texts: Texts, isQuiet: Bool = false) {
        html.form(nil, .post, .action(path)) {
            html.input(nil, .type("hidden"), .name("member"), .value("\(member)"))
            html.button(isQuiet ? "btn btn-s btn-quiet" : "btn btn-s", .type("submit"), .name("change"), .value(change)) {
                html.text(text)
                html.span("vh", text: texts("place-members.of-person", ["name": name]))
            }
        }
    }
}
