import Testing

@testable import Mail

@Suite("Settings of the mail server")
struct SMTPSettingsTests {
    @Test(
        "take SMTP addresses only",
        arguments: ["", "relay", "http://relay", "smtp://", "smtp:///x", "file:///etc/passwd", "smtp://user:pw@relay", "smtp://a\nb"]
    )
    func urls(url: String) {
        #expect(throws: SMTPSettings.Invalid.url) { try SMTPSettings(url: url) }
    }

    @Test("send no password in clear text across a network")
    func clearText() throws {
        let login = Login(username: "a", password: "b")
        for security in [Security.opportunistic, .off] {
            #expect(throws: SMTPSettings.Invalid.passwordInClearText) {
                try SMTPSettings(url: "smtp://relay.example.jp", security: security, login: login)
            }
            _ = try SMTPSettings(url: "smtps://relay.example.jp", security: security, login: login)
            _ = try SMTPSettings(url: "smtp://127.0.0.1:25", security: security, login: login)
            _ = try SMTPSettings(url: "smtp://[::1]:25", security: security, login: login)
        }
        _ = try SMTPSettings(url: "smtp://relay.example.jp", login: login)
    }
}
