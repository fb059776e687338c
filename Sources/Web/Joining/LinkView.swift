import Core
import HTML

/// What a link in mail is for, and the button that uses it.
struct LinkView {
    let visit: PageRequest
    let community: Community
    let link: MailLink
    let text: String
    /// The seat of the application, when other members hold it.
    let seat: AwaitedSeat?

    private var texts: Texts { visit.texts }

    private var key: String {
        switch link.purpose {
        case .join: "link.join"
        case .signIn: "link.sign-in"
        }
    }

    private func heading(_ seat: AwaitedSeat) -> String {
        let values = ["seat": SeatName.words(seat.section, seat.job, texts), "n": "\(seat.holders)"]
        return texts(seat.holders == 1 ? "link.seat-held.one" : "link.seat-held", values)
    }

    func write(_ html: HTML) {
        PublicLayout(visit, title: texts(key)).write(html) {
            html.div("wrap stack") {
                html.h1(text: texts(key))
                html.p("lead", text: texts(key + ".text", ["community": community.name]))
                html.dl("facts") {
                    html.dt(text: texts("link.mail"))
                    html.dd(text: link.mail.text)
                }
                if let seat {
                    html.div("note note-warn") {
                        html.b(text: heading(seat))
                        html.p(text: texts("link.seat-held.text"))
                    }
                }
                html.form(nil, .post, .action(.link(text))) {
                    html.button("btn btn-main", .type("submit")) { html.text(texts(key + ".do")) }
                }
                html.p("sub", text: texts("link.not-you"))
            }
        }
    }
}
