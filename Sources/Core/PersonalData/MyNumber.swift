/// 個人番号: twelve digits whose last one is computed from the others.
enum MyNumber {
    /// As the ordinance on individual numbers (平成26年総務省令第85号, article 5) says: weights 2 to 7 and 2 to 6 from the lowest of the eleven
    /// digits up; eleven less the remainder by eleven, or 0 where the remainder is 0 or 1.
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
