import SQLCore

/// A consistent snapshot of the data to read from. Each feature adds its store in an extension.
package class ReadTransaction {
    package let tx: any Transaction
    package let now: Moment
    /// Nil in an act, which sees its own changes before their event is in the log.
    private let kept: SharedReads?

    init(_ tx: any Transaction, now: Moment, keeping kept: SharedReads? = nil) {
        self.tx = tx
        self.now = now
        self.kept = kept
    }

    /// The part of a subject that every viewer sees alike, read at most once per version of its channel (`ChannelPosition`).
    func shared<Part: SharedPart>(_ subject: Subject, at version: Int64, _ read: () throws -> Part) throws -> Part {
        try kept?.find(subject, at: version, or: read) ?? read()
    }
}
