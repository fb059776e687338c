/// 個人番号 (My Number): twelve digits, the last one a check digit.
enum MyNumber {
    /// The check digit of 平成26年総務省令第85号, article 5: weights 2 to 7 and 2 to 6 from the lowest of the eleven digits up; 11 minus the sum
    /// modulo 11, or 0 when the remainder is 0 or 1.
    static func isValid(_ digits: [Int]) -> Bool {
        guard digits.count == 12, digits.allSatisfy((0...9).contains) else { return false }
        var sum = 0
        for n in 1...11 {
            let weight = n <= 6 ? n + 1 : n - 5
            sum += digits[11 - n] * weight
        }
        let rest = sum % 11
        return digits[11] == (rest <= 1 ? 0 : 11 - rest)
    }
}
