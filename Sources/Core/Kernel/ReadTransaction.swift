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
