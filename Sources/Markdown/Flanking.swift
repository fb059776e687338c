/// Whether a run of `*` or `~~` can open or close emphasis, by its neighbours.
///
/// CommonMark's rule (0.31.2, section 6.2), amended by the "CommonMark CJK-friendly amendments": CJK punctuation does not separate a run
/// from its word, because those scripts have no spaces.
struct Flanking {
    let canOpen: Bool
    let canClose: Bool

    /// - Parameters:
    ///   - before: the line before the run.
    ///   - next: the next character; nil at the end of the line.
    init(before: ArraySlice<Unicode.Scalar>, next: Unicode.Scalar?) {
        let previous = Previous(before)
        let nextIsBlank = next?.properties.isWhitespace ?? true
        let nextIsSign = next.map { $0.isSign && !$0.isCJK } ?? false
        let nextIsCJK = next?.isCJK ?? false
        canOpen = !nextIsBlank && (!nextIsSign || previous.isBlank || previous.isSign || previous.isCJK)
        canClose = !previous.isBlank && (!previous.isSign || nextIsBlank || nextIsSign || nextIsCJK)
    }

    private init(canOpen: Bool, canClose: Bool) {
        (self.canOpen, self.canClose) = (canOpen, canClose)
    }

    func without(opening: Bool, closing: Bool) -> Flanking {
        Flanking(canOpen: canOpen && !opening, canClose: canClose && !closing)
    }

    /// The character before a run, ignoring variation selectors.
    private struct Previous {
        var isBlank = false
        /// Punctuation other than CJK.
        var isSign = false
        var isCJK = false

        init(_ before: ArraySlice<Unicode.Scalar>) {
            guard let last = before.last else {
                isBlank = true
                return
            }
            switch last.value {
            case 0xE0100...0xE01EF: isCJK = true
            case 0xFE00...0xFE0E:
                guard let base = before.dropLast().last else { return }
                let isWideQuote = last.value == 0xFE01 && [0x2018, 0x2019, 0x201C, 0x201D].contains(base.value)
                isCJK = base.isCJK || isWideQuote
                isSign = base.isSign && !isCJK
            default:
                isBlank = last.properties.isWhitespace
                isCJK = last.isCJK
                isSign = last.isSign && !isCJK
            }
        }
    }
}
