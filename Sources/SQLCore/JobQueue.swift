/// Jobs in the order in which they came.
///
/// A slot is emptied when its job is taken. `ArraySlice.popFirst` only moves its start and keeps the job, whose closure often refers to
/// the database that runs it: a database that nobody used any more kept itself and its connections.
package struct JobQueue<Job> {
    private var slots: ArraySlice<Job?> = []

    package init() {}

    package mutating func append(_ job: Job) { slots.append(job) }

    /// The next job; nil where none waits.
    package mutating func popFirst() -> Job? {
        guard !slots.isEmpty else { return nil }
        defer { slots.removeFirst() }
        return slots[slots.startIndex].take()
    }

    /// Takes the first jobs for as long as they satisfy the condition.
    package mutating func popFirst(while isMet: (Job) -> Bool) -> [Job] {
        var taken: [Job] = []
        while slots.first?.map(isMet) == true, let job = popFirst() { taken.append(job) }
        return taken
    }
}
