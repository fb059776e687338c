import CCmark
import Synchronization

/// cmark with the enabled extensions.
///
/// `@unchecked Sendable`: the pointers are set once before sharing, and cmark keeps their targets for the life of the process; this code
/// only compares them and passes them back.
struct Grammar: @unchecked Sendable {
    /// Registered once: a `static let` is initialised by one thread, and others wait.
    static let gfm = Grammar()

    let table: OpaquePointer?
    let tasks: OpaquePointer?
    let strikethrough: OpaquePointer?

    /// One parse at a time: while parsing inlines, cmark-gfm marks the extensions' characters in a process-wide table and unmarks them
    /// afterwards, so a concurrent parser would sometimes lose its strikethrough.
    private static let turn = Mutex(())

    private init() {
        cmark_gfm_core_extensions_ensure_registered()
        table = cmark_find_syntax_extension("table")
        tasks = cmark_find_syntax_extension("tasklist")
        strikethrough = cmark_find_syntax_extension("strikethrough")
    }

    /// Parses `source` and passes the root to `body`; the tree is freed when it returns.
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
