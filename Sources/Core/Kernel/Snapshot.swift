import SQLCore

/// One moment of the data, to read from. Each feature adds its store here in an extension.
package class Snapshot {
    package let tx: any Transaction
    package let now: Moment

    init(_ tx: any Transaction, now: Moment) {
        self.tx = tx
        self.now = now
    }
}

/// A transaction in which one act happens.
package final class Work: Snapshot {
    private let mint: IDMint

    init(_ tx: any Transaction, now: Moment, mint: IDMint) {
        self.mint = mint
        super.init(tx, now: now)
    }

    package func newID<Entity>(_: Entity.Type = Entity.self) -> ID<Entity> {
        mint.make(at: now)
    }
}
