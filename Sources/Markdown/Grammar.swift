import CCmark
import Synchronization

/// cmark with the extensions we read.
///
/// `@unchecked Sendable`: the pointers are set once, before anyone sees the value, and cmark keeps what they point to for the
/// life of the process; our code only compares them and hands them back.
struct Grammar: @unchecked Sendable {
    /// Registered once: the language guarantees that one thread makes a `static let` and that others wait for it.
    static let gfm = Grammar()

    let table: OpaquePointer?
    let tasks: OpaquePointer?
    let strikethrough: OpaquePointer?

    /// One parse at a time: while it reads inlines, cmark-gfm marks the extensions' characters in a table that is global to the
    /// process and unmarks them afterwards, so that a second parser would lose its strikethrough now and then.
    private static let turn = Mutex(())

    private init() {
        cmark_gfm_core_extensions_ensure_registered()
        table = cmark_find_syntax_extension("table")
        tasks = cmark_find_syntax_extension("tasklist")
        strikethrough = cmark_find_syntax_extension("strikethrough")
    }

    /// Parses `source` and hands the root to `body`; the tree is freed when it returns.
    static func read(_ source: String, body: (OpaquePointer) -> [Block]) -> [Block] {
        var source = source
        let root = source.withUTF8 { gfm.parse($0) }
        guard let root else { return [] }
        defer { cmark_node_free(root) }
        return body(root)
    }

    private func parse(_ bytes: UnsafeBufferPointer<UInt8>) -> OpaquePointer? {
        let parser = cmark_parser_new(CMARK_OPT_DEFAULT | CMARK_OPT_STRIKETHROUGH_DOUBLE_TILDE)
        defer { cmark_parser_free(parser) }
        let load = Load(of: bytes)
        for case let wanted? in [load.allowsTables ? table : nil, tasks, strikethrough] {
            cmark_parser_attach_syntax_extension(parser, wanted)
        }
        // `nonisolated(unsafe)`: the tree belongs to this call alone; the lock guards cmark's table, not the tree.
        nonisolated(unsafe) var root: OpaquePointer?
        Self.turn.withLock { _ in
            bytes.withMemoryRebound(to: CChar.self) { cmark_parser_feed(parser, $0.baseAddress, $0.count) }
            root = cmark_parser_finish(parser)
        }
        return root
    }
}
