/// PostgreSQL's `numeric` in binary form, the type of sums of 64-bit integers: base-10,000 digits, the first with weight 10,000^`weight`.
struct Numeric {
    private let digits: [Int64]
    private let weight: Int
    private let isNegative: Bool
    /// Digits after the decimal point.
    let scale: Int

    init(_ bytes: UnsafeRawBufferPointer) {
        let words = (0..<bytes.count / 2).map { Int16(bigEndian: bytes.loadUnaligned(fromByteOffset: $0 * 2, as: Int16.self)) }
        weight = words.count > 1 ? Int(words[1]) : 0
        isNegative = words.count > 2 && words[2] == 0x4000
        scale = words.count > 3 ? Int(words[3]) : 0
        digits = words.dropFirst(4).map(Int64.init)
    }

    /// Truncated to an integer, and clamped to 64 bits.
    var integer: Int64 {
        var sum: Int64 = 0
        for place in stride(from: 0, through: weight, by: 1) {
            let digit = place < digits.count ? digits[place] : 0
            let (product, overflow) = sum.multipliedReportingOverflow(by: 10_000)
            let (next, excess) = product.subtractingReportingOverflow(digit)
            if overflow || excess { return isNegative ? .min : .max }
            // Summed downwards, because there is one more negative number than positive ones.
            sum = next
        }
        return isNegative ? sum : sum == .min ? .max : -sum
    }

    var real: Double {
        let sum = digits.reduce(0.0) { $0 * 10_000 + Double($1) }
        var exponent = weight - digits.count + 1
        var value = sum
        while exponent > 0 {
            value *= 10_000
            exponent -= 1
        }
        while exponent < 0 {
            value /= 10_000
            exponent += 1
        }
        return isNegative ? -value : value
    }
}
