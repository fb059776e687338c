import Core
import HTML

/// Letters in the words of the locale files.
struct SiteLetters: LetterTexts {
    func letter(_ kind: LetterKind, values: [String: String], language: String?) -> LetterText {
        let texts = Texts.of(language.flatMap(Language.init(rawValue:)) ?? .japanese)
        return LetterText(subject: texts(kind.rawValue + ".subject", values), body: texts(kind.rawValue + ".body", values))
    }
}

extension Site {
    /// What letters are written with: these words, and addresses that begin where people reach the site.
    package var stationery: Stationery {
        let url = settings.url
        return Stationery(texts: SiteLetters()) { link in
            switch link {
            case .join(let text), .signIn(let text): url + Path.link(text).text
            case .card(let id): url + Path.card(id).text
            case .draft(let id): url + Path.draft(id).text
            case .topic(let id): url + Path.topic(id).text
            case .joinPage: url + Path.join.text
            case .settings: url + Path.settings.text
            case .requests: url + Path.manageRequests.text
            case .mail: url + Path.manageMail.text
            }
        }
    }
}
