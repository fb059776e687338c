import Core
import HTML

/// The front page: what the site is, who is here, how to join.
struct FrontView {
    let visit: PageRequest
    let page: FrontPage
    let personas: [DemoUser]
    let example: SolvedExample?
    let status: String?

    private var texts: Texts { visit.texts }
    private var isSignedIn: Bool { visit.viewer != nil }

    func write(_ html: HTML) {
        PublicLayout(visit, title: texts("front.title"), isOpen: !page.open.isEmpty).write(html) {
            if let status { Flash.write(html, status, texts) }
            hero(html)
            html.div("wrap stack-l") {
                html.div("cols-2") {
                    list(html, "front.can", count: 5)
                    if let example { SolvedExampleView(visit: visit, example: example).write(html) } else { entrance(html) }
                }
                FrontFigures(texts: texts, page: page).write(html)
                if !personas.isEmpty { demo(html) }
                if !page.open.isEmpty { open(html) }
                html.div("cols-2") {
                    rules(html)
                    html.div("stack-l") {
                        who(html)
                        if example != nil { entrance(html) }
                    }
                }
            }
        }
    }

    private func hero(_ html: HTML) {
        html.div("front-top") {
            html.div("wrap hero") {
                html.div("stack") {
                    html.p("sub", text: page.community.name)
                    html.h1 {
                        html.text(texts("front.heading-1"))
                        html.br()
                        html.text(texts("front.heading-2"))
                    }
                    html.p("lead", text: page.texts[.purpose] ?? texts("front.lead"))
                    if let front = page.texts[.front] { html.div("text") { MarkdownText.write(html, front) } }
                    html.p("row") { doors(html) }
                    html.p("sub", text: texts("front.plain"))
                }
                TileMap(texts: texts, shares: page.prefectures).write(html)
            }
        }
    }

    private func doors(_ html: HTML) {
        if isSignedIn {
            html.a("btn btn-main", .href(.home)) { html.text(texts("error.to-home")) }
        } else if !personas.isEmpty {
            html.a("btn btn-main", .href(Path("#demo"))) { html.text(texts("front.try")) }
            html.a("btn", .href(.join)) { html.text(texts("front.join")) }
        } else {
            html.a("btn btn-main", .href(.join)) { html.text(texts("front.join")) }
            html.a("btn", .href(.signIn)) { html.text(texts("frame.sign-in")) }
        }
    }

    private func demo(_ html: HTML) {
        section(html, "demo", "demo.title") {
            html.p("sub", text: texts("demo.lead"))
            PersonaCards(texts: texts, personas: personas, isInSection: true).write(html)
        }
    }

    /// What is readable without an account.
    private func open(_ html: HTML) {
        section(html, "open", "front.open", link: (.spaces, "front.open.all")) {
            html.ul("links") {
                for space in page.open.prefix(6) {
                    html.li {
                        html.a(.href(.space(space.id))) { html.text(space.name) }
                        if !space.lead.isEmpty { html.small(text: space.lead) }
                    }
                }
            }
            html.p("row") {
                html.a("btn btn-s", .href(.questions)) { html.text(texts("feeds.questions")) }
                html.a("btn btn-s", .href(.search)) { html.text(texts("frame.search")) }
                html.a("btn btn-s", .href(.organisations)) { html.text(texts("frame.organisations")) }
            }
        }
    }

    private func section(_ html: HTML, _ id: String, _ title: String, link: (Path, String)? = nil, content: () -> Void) {
        html.section("sec", .id(id), .labelled(by: "h-\(id)")) {
            html.div("sec-head") {
                html.h2(nil, .id("h-\(id)"), text: texts(title))
                if let (path, key) = link { html.a(.href(path)) { html.text(texts(key)) } }
            }
            content()
        }
    }

    private func list(_ html: HTML, _ key: String, count: Int) {
        section(html, "can", key) {
            html.ul("links") {
                for number in 1...count {
                    html.li {
                        html.strong(text: texts("\(key)-\(number)"))
                        html.small(text: texts("\(key)-\(number).text"))
                    }
                }
            }
        }
    }

    private func entrance(_ html: HTML) {
        html.section("card stack", .id("signin"), .labelled(by: "h-in")) {
            html.h2(nil, .id("h-in"), text: texts("sign-in.title"))
            if let viewer = visit.viewer {
                html.p(text: texts("front.signed-in", ["name": viewer.name]))
                html.p { html.a("btn", .href(.home)) { html.text(texts("error.to-home")) } }
            } else {
                SignInForm(texts: texts, isMain: false).write(html)
                html.p { html.a(.href(.signIn)) { html.text(texts("sign-in.by-password")) } }
            }
        }
    }

    private func rules(_ html: HTML) {
        section(html, "rules", "front.rules", link: (.conduct, "conduct.whole")) {
            html.ol("rules") {
                for number in 1...4 {
                    html.li {
                        html.strong(text: texts("conduct.rule-\(number)"))
                        html.small(text: texts("conduct.rule-\(number).text"))
                    }
                }
            }
        }
    }

    private func who(_ html: HTML) {
        section(html, "who", "front.who") {
            html.ul("links") {
                for number in 1...3 { html.li(text: texts("front.who-\(number)")) }
            }
            html.p("sub", text: texts("front.who.text"))
            if !isSignedIn { html.p { html.a("btn", .href(.join)) { html.text(texts("front.join")) } } }
        }
    }
}
