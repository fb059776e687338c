/// A table with one header row. No row has more cells than the header; trailing empty ones may be missing.
package struct Table: Sendable, Equatable {
    /// The alignment of a column; `natural` by default.
    package enum Alignment: Sendable, Equatable {
        case natural, left, centre, right
    }

    package let alignments: [Alignment]
    package let header: [[Inline]]
    package let rows: [[[Inline]]]

    /// Rows as lines with bars between the cells.
    static func plain(_ rows: [[[Inline]]]) -> [Inline] {
        var buffer = InlineBuffer(findsAddresses: false)
        for row in rows {
            for (index, cell) in row.enumerated() {
                if index > 0 { buffer.append(text: " | ") }
                for inline in cell { buffer.append(joining: inline) }
            }
            buffer.append(.lineBreak)
        }
        return buffer.finish()
    }
}
