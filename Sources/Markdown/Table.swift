/// A table with one header row. Every row has as many cells as the header.
package struct Table: Sendable, Equatable {
    /// How a column's text stands; `natural` where the writer did not say.
    package enum Alignment: Sendable, Equatable {
        case natural, left, centre, right
    }

    package let alignments: [Alignment]
    package let header: [[Inline]]
    package let rows: [[[Inline]]]
}
