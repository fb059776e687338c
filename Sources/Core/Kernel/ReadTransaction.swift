import SQLCore

/// A consistent snapshot of the data to read from. Each feature adds its store in an extension.
package class ReadTransaction {
    package let tx: any Transaction
    package let now: Moment

    init(_ tx: any Transaction, now: Moment) {
        self.tx = tx
        self.now = now
    }
}

/// A read-write transaction for one act.
package final class WriteTransaction: ReadTransaction {
    private let mint: IDGenerator

    init(_ tx: any Transaction, now: Moment, mint: IDGenerator) {
        self.mint = mint
        super.init(tx, now: now)
    }

    package func newID<Entity>(_: Entity.Type = Entity.self) -> ID<Entity> {
        mint.make(at: now)
    }
}
