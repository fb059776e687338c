import CMecab
import Synchronization

/// MeCab with the ipadic dictionary: segments Japanese into words with their dictionary forms.
///
/// `@unchecked Sendable`: the model is read-only after creation. Each parsing thread has its own tagger and lattice, from a pool behind a
/// lock.
final class Morphology: @unchecked Sendable {
    struct Word {
        let surface: String
        /// The dictionary form: 直す for 直し.
        let base: String
        let isContent: Bool
        /// In katakana; nil when unknown.
        let reading: String?
        /// Whether the dictionary contains it.
        let isKnown: Bool
    }

    private struct Parser: @unchecked Sendable {
        let tagger: OpaquePointer
        let lattice: OpaquePointer

        func end() {
            mecab_lattice_destroy(lattice)
            mecab_destroy(tagger)
        }
    }

    /// A lattice keeps the memory of its longest text: after longer texts than this, in bytes, it is discarded.
    private static let longestKept = 4096

    private let model: OpaquePointer
    private let free = Mutex<[Parser]>([])
    private let files: MappedFiles
    private let isUsed = Atomic(false)
    /// Identifies the dictionary, so that an index built with one is not read with another.
    let version: String

    /// - Parameter dictionary: the folder of a compiled ipadic in UTF-8.
    init(dictionary: String) throws(SearchFailure) {
        // No mecabrc: the settings of other programs must not change search results.
        guard let model = mecab_model_new2("-r /dev/null -d \(dictionary)"), let info = mecab_model_dictionary_info(model) else {
            throw .noDictionary(dictionary)
        }
        guard String(cString: info.pointee.charset).lowercased().hasPrefix("utf") else {
            mecab_model_destroy(model)
            throw .noDictionary(dictionary)
        }
        self.model = model
        files = MappedFiles(in: dictionary)
        version = "\(info.pointee.version)-\(info.pointee.size)"
    }

    deinit {
        for parser in free.withLock({ $0 }) { parser.end() }
        mecab_model_destroy(model)
    }

    /// Releases the dictionary's memory, up to some 50 MB, when nothing was parsed since the last call. It is read from the file again on
    /// demand.
    func rest() {
        if !isUsed.exchange(false, ordering: .relaxed) { files.release() }
    }

    func words(of text: String) -> [Word] {
        isUsed.store(true, ordering: .relaxed)
        guard let parser = take() else { return [] }
        let length = text.utf8.count
        defer {
            if length > Self.longestKept { parser.end() } else { free.withLock { $0.append(parser) } }
        }
        var text = text
        return text.withUTF8 { bytes in
            guard let start = bytes.baseAddress else { return [] }
            return start.withMemoryRebound(to: CChar.self, capacity: bytes.count) { start in
                mecab_lattice_set_sentence2(parser.lattice, start, bytes.count)
                guard mecab_parse_lattice(parser.tagger, parser.lattice) != 0 else { return [] }
                return Self.words(from: mecab_lattice_get_bos_node(parser.lattice))
            }
        }
    }

    private func take() -> Parser? {
        if let parser = free.withLock({ $0.popLast() }) { return parser }
        guard let tagger = mecab_model_new_tagger(model) else { return nil }
        guard let lattice = mecab_model_new_lattice(model) else {
            mecab_destroy(tagger)
            return nil
        }
        return Parser(tagger: tagger, lattice: lattice)
    }

    private static func words(from first: UnsafeMutablePointer<mecab_node_t>?) -> [Word] {
        var words: [Word] = []
        var next = first
        while let node = next {
            next = node.pointee.next
            guard Int32(node.pointee.stat) == MECAB_NOR_NODE || Int32(node.pointee.stat) == MECAB_UNK_NODE else { continue }
            let length = Int(node.pointee.length)
            let surface = node.pointee.surface.withMemoryRebound(to: UInt8.self, capacity: length) {
                String(decoding: UnsafeBufferPointer(start: $0, count: length), as: UTF8.self)
            }
            let feature = String(cString: node.pointee.feature).split(separator: ",", maxSplits: 7, omittingEmptySubsequences: false)
            let base = feature.count > 6 && feature[6] != "*" ? String(feature[6]) : surface
            words.append(
                Word(
                    surface: surface,
                    base: base,
                    isContent: PartOfSpeech.isContent(feature, base: base),
                    // The pronunciation follows after the last comma.
                    reading: feature.count > 7 ? feature[7].split(separator: ",").first.map(String.init) : nil,
                    isKnown: Int32(node.pointee.stat) == MECAB_NOR_NODE
                )
            )
        }
        return words
    }
}
