/// The routing progress of a question.
struct RoutingProgress {
    let topic: ID<Topic>
    let step: RoutingStep
    /// When the next step begins; nil after the last one.
    let dueAt: Moment?
    /// Members who declined and have not been replaced yet.
    let spare: Int

    func isDue(at now: Moment) -> Bool { dueAt.map { $0 <= now } ?? false }
}
