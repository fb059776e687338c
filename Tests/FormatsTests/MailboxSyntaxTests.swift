import Formats
import Testing

@Suite("What stands before the @ of a mail address")
struct MailboxSyntaxTests {
    @Test("is atoms with dots between", arguments: ["a", "a.b", "A9", "o'neil+x", String(repeating: "a", count: 64)])
    func plain(text: String) {
        #expect(MailboxSyntax.isLocalPart(text.utf8))
    }

    @Test("has no other form", arguments: ["", ".", ".a", "a.", "a..b", "a b", "\"a\"", "あ", "a@b", String(repeating: "a", count: 65)])
    func other(text: String) {
        #expect(!MailboxSyntax.isLocalPart(text.utf8))
    }
}
