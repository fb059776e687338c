import Core
import HTML

/// Mail in the words of the locale files.
struct SiteMailTemplates: MailTemplates {
    func signature(community: String, site: String, contact: String?, language: String?) -> String {
        let texts = Texts.of(language.flatMap(Language.init(rawValue:)) ?? .japanese)
        let lines =
            [texts("letter.signature", ["community": community, "site": site])]
            + (contact.map { [texts("letter.contact", ["contact": $0])] } ?? [])
        return "\n-- \n" + lines.joined(separator: "\n") + "\n"
    }

    func letter(_ kind: MailKind, values: [String: String], language: String?) -> MailText {
        let texts = Texts.of(language.flatMap(Language.init(rawValue:)) ?? .japanese)
        return MailText(subject: texts(kind.rawValue + ".subject", values), body: texts(kind.rawValue + ".body", values))
    }
}

extension AppContext {
    /// A composer with these templates and absolute links to the site.
    package var stationery: MailComposer {
        let url = settings.url
        return MailComposer(texts: SiteMailTemplates(), contact: settings.contact?.text) { link in
            switch link {
            case .join(let text), .signIn(let text): url + Path.link(text).text
            case .card(let id): url + Path.card(id).text
            case .draft(let id): url + Path.draft(id).text
            case .topic(let id): url + Path.topic(id).text
            case .reply(let post, let topic): url + Path.topic(topic, showing: post).text
            case .member(let id): url + Path.member(id).text
            case .post(let id): url + Path.post(id).text
            case .space(let id): url + Path.space(id).text
            case .channel(let id): url + Path.channel(id).text
            case .front: url + Path.front.text
            case .joinPage: url + Path.join.text
            case .settings: url + Path.settings.text
            case .requests: url + Path.manageRequests.text
            case .mail: url + Path.manageMail.text
            }
        }
    }
}
