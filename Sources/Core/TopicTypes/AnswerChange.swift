/// That what was filled in was changed.
struct AnswerChange {
    let at: Moment
    /// Known to the rules, not to pages: the starter may be masked.
    let actor: ID<Member>?
}
