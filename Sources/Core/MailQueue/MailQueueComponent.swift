extension Component {
    /// The outgoing mail queue.
    static let letters = Component(
        name: "letters",
        tables: ["letter": .passing],
        leave: { work, _, mail in try work.letters.forget(mail) }
    )
}
