/// Whether a run of `*` or `~~` may open or close emphasis, by what stands around it.
///
/// CommonMark's rule (0.31.2, section 6.2) as amended for Chinese, Japanese and Korean by the "CommonMark CJK-friendly amendments":
/// a sign of those scripts does not part a run from its word, for they are written without spaces.
struct Flanking {
    let canOpen: Bool
    let canClose: Bool

    /// - Parameters:
    ///   - before: all that stands before the run on its line.
    ///   - next: what follows; nil at the end of the line.
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

    /// The character before a run, looked at through variation selectors.
    private struct Previous {
        var isBlank = false
        /// Of other scripts than Chinese, Japanese and Korean.
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
