import Core

/// Mail whose body is only the link, so that a test can follow it.
struct TestTexts: MailTemplates {
    func signature(community: String, site: String, contact: String?, language: String?) -> String { "" }

    func letter(_ kind: MailKind, values: [String: String], language: String?) -> MailText {
        MailText(
            subject: "\(kind.rawValue) \(language ?? "-") \(values["reason"] ?? "")".trimmingSpaces,
            body: values["link"] ?? ""
        )
    }
}

extension String {
    fileprivate var trimmingSpaces: String { hasSuffix(" ") ? String(dropLast()).trimmingSpaces : self }
}

extension MailComposer {
    static let test = MailComposer(texts: TestTexts()) { link in
        switch link {
        case .join(let text), .signIn(let text): text
        case .post(let id): "/posts/\(id)"
        case .space(let id): "/spaces/\(id)"
        case .channel(let id): "/channels/\(id)"
        case .front: "/"
        case .joinPage: "/join"
        case .card(let id): "/cards/\(id)"
        case .draft(let id): "/drafts/\(id)"
        case .topic(let id): "/topics/\(id)"
        case .reply(let post, let topic): "/topics/\(topic)?at=\(post)"
        case .member(let id): "/members/\(id)"
        case .settings: "/settings"
        case .requests: "/manage/requests"
        case .mail: "/manage/mail"
        }
    }
}
