import Core
import HTML

/// The members of a space or channel.
struct PlaceMembersView {
    /// What differs between spaces and channels.
    struct Place {
        let name: String
        /// The breadcrumbs; the last is the place itself.
        let trail: [(Path, String)]
        let current: Path
        /// Locale keys: who can be a member, and the title of the people search.
        let lead: String
        let admitTitle: String
        let path: Path
        let next: (ID<Member>) -> Path
        /// Whether the viewer may admit and remove members.
        let mayArrange: Bool
        /// Nil in a space; in a channel, whether only named starters start topics, so that members can be named.
        var choosesStarters: Bool?
    }

    let visit: PageRequest
    let place: Place
    let members: AdmittedPage
    let query: AdmittedQuery
    let attempt: FormState

    private var texts: Texts { visit.texts }

    func write(_ html: HTML, in frame: MemberLayout) {
        let title = texts("place-members.of", ["place": place.name])
        frame.page(html, title: attempt.title(title, texts), current: place.current, status: FlashKey.of(visit)) {
            html.div("page-wide stack-l") {
                html.div("stack") {
                    Crumbs(texts: texts, isSignedIn: true, trail: place.trail, here: texts("place-members.title")).write(html)
                    html.h1(text: title)
                    html.p("lead", text: texts(place.lead))
                    ErrorSummary.write(html, attempt.flaws, texts)
                }
                if place.mayArrange { search(html) }
                AdmittedList(visit: visit, members: members, mayAct: place.mayArrange, next: place.next).write(html) { act(html, $0) }
            }
        }
    }

    private func search(_ html: HTML) {
        PeopleSearch(visit: visit, path: place.path, query: query.search, found: members.found, title: texts(place.admitTitle))
            .write(html) { person in
                if members.alreadyIn.contains(person.id) {
                    html.span("state state-done", text: texts("place-members.already"))
                } else {
                    button(html, person).write("admit", texts("place-members.admit"), of: person.name, texts)
                }
            }
    }

    private func act(_ html: HTML, _ admitted: PlaceMember) {
        guard let choosesStarters = place.choosesStarters else { return remove(html, admitted.person) }
        html.div("row") {
            if choosesStarters || admitted.isStarter {
                button(html, admitted.person).write(
                    admitted.isStarter ? "end-starter" : "make-starter",
                    texts(admitted.isStarter ? "place-members.end-starter" : "place-members.make-starter"),
                    of: admitted.person.name,
                    texts,
                    isQuiet: true
                )
            }
            remove(html, admitted.person)
        }
    }

    private func remove(_ html: HTML, _ person: Person) {
        button(html, person).write("remove", texts("place-members.remove"), of: person.name, texts, isQuiet: true)
    }

    private func button(_ html: HTML, _ person: Person) -> MemberButton {
        MemberButton(html, path: place.path, member: person.id)
    }
}
