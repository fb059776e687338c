import Core
import HTML

/// The members of a space.
struct SpaceMembersView {
    let visit: Visit
    let page: SpacePage
    let members: AdmittedPage
    let query: AdmittedQuery
    let attempt: Attempt

    private var texts: Texts { visit.texts }
    private var space: Space { page.access.space }

    func write(_ html: HTML, in frame: Frame) {
        let title = texts("place-members.of", ["place": space.name])
        frame.page(html, title: attempt.title(title, texts), current: .spaces, status: StatusKey.of(visit)) {
            html.div("page-wide stack-l") {
                html.div("stack") {
                    Crumbs(
                        texts: texts,
                        isSignedIn: true,
                        trail: [(.spaces, texts("spaces.title")), (.space(space.id), space.name)],
                        here: texts("place-members.title")
                    ).write(html)
                    html.h1(text: title)
                    html.p("lead", text: texts("place-members.space-\(space.audience.rawValue)"))
                    ErrorSummary.write(html, attempt.flaws, texts)
                }
                if page.access.mayArrange { search(html) }
                list(html)
            }
        }
    }

    private func search(_ html: HTML) {
        PeopleSearch(
            visit: visit,
            path: .spaceMembers(space.id),
            query: query.search,
            found: members.found,
            title: texts("place-members.admit-to-space")
        )
        .write(html) { person in
            if members.alreadyIn.contains(person.id) {
                html.span("state state-done", text: texts("place-members.already"))
            } else {
                MemberButton(html, path: .spaceMembers(space.id), member: person.id)
                    .write("admit", texts("place-members.admit"), of: person.name, texts)
            }
        }
    }

    private func list(_ html: HTML) {
        AdmittedList(visit: visit, members: members, mayAct: page.access.mayArrange, next: { .spaceMembers(space.id, after: $0) }).write(
            html
        ) { admitted in
            MemberButton(html, path: .spaceMembers(space.id), member: admitted.person.id)
                .write("remove", texts("place-members.remove"), of: admitted.person.name, texts, isQuiet: true)
        }
    }
}
