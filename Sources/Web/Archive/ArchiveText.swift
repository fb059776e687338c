import Core

/// Texts as an archive shows them.
enum ArchiveText {
    /// Without the mail addresses that people wrote into it: an archive may lie where programs collect them.
    static func plain(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "@")) else { return text }
        return text.replacing(/[A-Za-z0-9._%+\-]+@[A-Za-z0-9\-]+(?:\.[A-Za-z0-9\-]+)+/, with: "［メールアドレス］")
    }

    /// Times with day and year, whenever they are read.
    static func times(_ texts: Texts) -> Times {
        Times(texts: texts, now: Moment(milliseconds: 0))
    }
}
