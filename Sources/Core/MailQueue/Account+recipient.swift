extension Account {
    /// - Parameter asked: the language to write in where the member has not chosen one.
    func addressee(_ asked: String?) -> Recipient {
        Recipient(mail: mail, name: name, language: language ?? Preferences.language(asked))
    }
}
