import Core

/// Why a mail was not accepted, explained for operators; the code in brackets is that of the log.
struct MailFailureText {
    let texts: Texts

    func callAsFunction(_ code: String) -> String {
        texts("mail-failure.with-code", ["words": words(code), "code": shown(code)])
    }

    private func words(_ code: String) -> String {
        let key = "mail-failure.\(code)"
        if texts.has(key) { return texts(key) }
        guard code.hasPrefix("smtp-"), let number = Int(code.dropFirst(5)) else { return texts("mail-failure.other") }
        switch number {
        case 530...539: return texts("mail-failure.login")
        case 550, 551, 553: return texts("mail-failure.no-mailbox")
        case 452, 552: return texts("mail-failure.full")
        case 400...499: return texts("mail-failure.later")
        default: return texts("mail-failure.refused")
        }
    }

    private func shown(_ code: String) -> String {
        code.hasPrefix("smtp-") ? "SMTP " + code.dropFirst(5) : code
    }
}
