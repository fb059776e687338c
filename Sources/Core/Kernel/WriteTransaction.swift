import SQLCore

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
