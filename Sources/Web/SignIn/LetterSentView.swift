import HTML

/// Confirms that a mail was sent. The same for every address, so that it does not reveal who is a member.
struct LetterSentView {
    enum Mail {
        case join
        case signIn(wanted: Path?)
    }

    let visit: PageRequest
    let letter: Mail
    let form: Form

    private var texts: Texts { visit.texts }

    func write(_ html: HTML) {
        PublicLayout(visit, title: texts(key)).write(html) {
            html.div("wrap stack-l") {
                html.div("stack") {
                    html.h1(text: texts(key))
                    html.p("lead") {
                        html.strong(text: form["mail"])
                        html.text(texts("sent.to"))
                    }
                }
                html.section("card stack") {
                    html.h2(text: texts("sent.next"))
                    html.ol("bullets") {
                        for number in 1...steps { html.li(text: texts("\(key).step-\(number)")) }
                    }
                }
                html.div("note") {
                    html.b(text: texts("sent.late"))
                    html.p(text: texts("sent.late.text"))
                }
                again(html)
            }
        }
    }

    private func again(_ html: HTML) {
        html.form("row", .post, .action(action)) {
            for name in fields { html.input(nil, .type("hidden"), .name(name), .value(form[name])) }
            html.button("btn", .type("submit")) { html.text(texts("sent.again")) }
            switch letter {
            case .join:
                html.button("btn btn-text", .type("submit"), .name("edit"), .value("yes")) { html.text(texts("sent.edit")) }
            case .signIn(let wanted):
                WantedField.write(html, wanted)
                html.a("btn btn-text", .href(.signIn)) { html.text(texts("sent.edit")) }
            }
        }
    }

    private var key: String {
        switch letter {
        case .join: "sent.join"
        case .signIn: "sent.sign-in"
        }
    }

    private var steps: Int {
        switch letter {
        case .join: 3
        case .signIn: 2
        }
    }

    private var action: Path {
        switch letter {
        case .join: .join
        case .signIn: .signIn
        }
    }

    private var fields: [String] {
        switch letter {
        case .join: ["mail", "name", "reading", "section", "job", "organisation", "consent", "agreement"]
        case .signIn: ["mail"]
        }
    }
}
