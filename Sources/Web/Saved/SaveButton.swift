import Core
import HTML

/// The entry in the menu of a post that saves it, or takes it out again.
enum SaveButton {
    @Sendable static func write(_ html: HTML, _ menu: MenuPost) {
        html.form(nil, .post, .action(.savePost(menu.post.id))) {
            html.button(nil, .type("submit"), .name("to"), .value(menu.isMarked ? "no" : "yes")) {
                html.text(menu.visit.texts(menu.isMarked ? "saved.take-out" : "saved.put-in"))
            }
        }
    }
}
