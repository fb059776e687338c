import Core
import HTML

/// The people in a channel.
struct ChannelMembersView {
    let visit: Visit
    let access: ChannelAccess
    let members: AdmittedPage
    let query: AdmittedQuery
    let attempt: Attempt

    private var texts: Texts { visit.texts }
    private var channel: Channel { access.channel }

    func write(_ html: HTML, in frame: Frame) {
        let title = texts("place-members.of", ["place": channel.name])
        frame.page(html, title: attempt.title(title, texts), current: .channel(channel.id), status: StatusKey.of(visit)) {
            html.div("page-wide stack-l") {
                html.div("stack") {
                    Crumbs(
                        texts: texts,
                        isSignedIn: true,
                        trail: [
                            (.spaces, texts("spaces.title")), (.space(access.space.id), access.space.name),
                            (.channel(channel.id), channel.name),
                        ],
                        here: texts("place-members.title")
                    ).write(html)
                    html.h1(text: title)
                    html.p("lead", text: texts("place-members.channel-\(channel.access.rawValue)"))
                    ErrorSummary.write(html, attempt.flaws, texts)
                }
                if access.may(.arrangeSpaces) { search(html) }
                AdmittedList(
                    visit: visit,
                    members: members,
                    mayAct: access.may(.arrangeSpaces),
                    next: { .channelMembers(channel.id, after: $0) }
                )
                .write(html) { act(html, $0) }
            }
        }
    }

    private func search(_ html: HTML) {
        PeopleSearch(
            visit: visit,
            path: .channelMembers(channel.id),
            query: query.search,
            found: members.found,
            title: texts("place-members.admit-to-channel")
        )
        .write(html) { person in
            if members.alreadyIn.contains(person.id) {
                html.span("state state-done", text: texts("place-members.already"))
            } else {
                button(html, person).write("admit", texts("place-members.admit"), of: person.name, texts)
            }
        }
    }

    private func act(_ html: HTML, _ admitted: Admitted) {
        html.div("row") {
            if channel.posting == .some || admitted.isStarter {
                button(html, admitted.person).write(
                    admitted.isStarter ? "end-starter" : "make-starter",
                    texts(admitted.isStarter ? "place-members.end-starter" : "place-members.make-starter"),
                    of: admitted.person.name,
                    texts,
                    isQuiet: true
                )
            }
            button(html, admitted.person).write("remove", texts("place-members.remove"), of: admitted.person.name, texts, isQuiet: true)
        }
    }

    private func button(_ html: HTML, _ person: Person) -> MemberButton {
        MemberButton(html, path: .channelMembers(channel.id), member: person.id)
    }
}
