/// A line-based difference of two texts.
package enum LineDifference: Sendable, Hashable {
    case same(String)
    case removed(String)
    case added(String)

    /// Longer texts are not aligned: all old lines are removed and all new ones added.
    private static let limit = 400

    package static func lines(from old: String, to new: String) -> [LineDifference] {
        let old = old.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let new = new.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        guard old.count <= limit, new.count <= limit else {
            return old == new ? new.map { .same($0) } : old.map { .removed($0) } + new.map { .added($0) }
        }
        let changes = new.difference(from: old)
        var removed: Set<Int> = []
        var added: Set<Int> = []
        for change in changes {
            switch change {
            case .remove(let offset, _, _): removed.insert(offset)
            case .insert(let offset, _, _): added.insert(offset)
            }
        }
        var lines: [LineDifference] = []
        var (here, there) = (0, 0)
        while here < old.count || there < new.count {
            if here < old.count, removed.contains(here) {
                lines.append(.removed(old[here]))
                here += 1
            } else if there < new.count, added.contains(there) {
                lines.append(.added(new[there]))
                there += 1
            } else {
                lines.append(.same(old[here]))
                here += 1
                there += 1
            }
        }
        return lines
    }
}
