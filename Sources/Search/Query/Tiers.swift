/// Tiers of candidates, which bound the number of rows.
struct Tiers {
    private(set) var expressions: [MatchExpression] = []
    /// Maximum rows per tier.
    let rows: Int
    /// Whether they contain every row with any phrase of the query.
    let areComplete: Bool

    init(_ terms: QueryTerms, _ statistics: Statistics, _ limits: Searcher.Limits) {
        let known = terms.phrases.indices.filter { statistics.documents[$0] > 0 }.sorted {
            (statistics.documents[$0], $0) < (statistics.documents[$1], $1)
        }
        let postings = known.reduce(0) { $0 + statistics.documents[$1] }
        areComplete = min(postings, statistics.size.documents) <= limits.complete
        rows = areComplete ? limits.complete : limits.rows
        if areComplete {
            if !known.isEmpty { expressions = [Self.any(known, terms, statistics)] }
            return
        }
        expressions = [Self.any(Self.rarest(known, statistics, limits.rows), terms, statistics)]
        let units = terms.units.filter { unit in ([unit.phrase] + unit.synonyms).contains { statistics.documents[$0] > 0 } }
        if units.count > 1 { expressions.append(Self.all(units, terms, statistics)) }
        if units.count > 2 { expressions.append(Self.pairs(units, terms, statistics)) }
        if !known.isEmpty { expressions.append(Self.cards(known, terms, statistics)) }
    }

    /// The rarest phrases with a bounded total of rows; at least one.
    private static func rarest(_ known: [Int], _ statistics: Statistics, _ limit: Int) -> [Int] {
        var sum = 0
        var rarest: [Int] = []
        for phrase in known {
            sum += statistics.documents[phrase]
            if sum > limit, !rarest.isEmpty { break }
            rarest.append(phrase)
        }
        return rarest
    }

    private static func any(_ phrases: [Int], _ terms: QueryTerms, _ statistics: Statistics) -> MatchExpression {
        var expression = MatchExpression()
        expression.open()
        expression.addAny(phrases, terms, statistics)
        expression.close()
        return expression
    }

    /// Cards with any of the phrases. They are few, and old ones must be candidates too.
    private static func cards(_ phrases: [Int], _ terms: QueryTerms, _ statistics: Statistics) -> MatchExpression {
        var expression = MatchExpression()
        expression.add(condition: [.card])
        expression.add("AND")
        expression.open()
        expression.addAny(phrases, terms, statistics)
        expression.close()
        return expression
    }

    private static func all(_ units: [QueryTerms.Unit], _ terms: QueryTerms, _ statistics: Statistics) -> MatchExpression {
        var expression = MatchExpression()
        expression.open()
        for (index, unit) in units.enumerated() {
            if index > 0 { expression.add("AND") }
            expression.add(unit, terms, statistics)
        }
        expression.close()
        return expression
    }

    /// Any two of the four rarest words.
    private static func pairs(_ units: [QueryTerms.Unit], _ terms: QueryTerms, _ statistics: Statistics) -> MatchExpression {
        let rarest = units.sorted { statistics.documents[$0.phrase] < statistics.documents[$1.phrase] }.prefix(4)
        var expression = MatchExpression()
        expression.open()
        var isFirst = true
        for (index, unit) in rarest.enumerated() {
            for other in rarest.dropFirst(index + 1) {
                if !isFirst { expression.add("OR") }
                isFirst = false
                expression.open()
                expression.add(unit, terms, statistics)
                expression.add("AND")
                expression.add(other, terms, statistics)
                expression.close()
            }
        }
        expression.close()
        return expression
    }
}

extension MatchExpression {
    /// The word or any synonym.
    fileprivate mutating func add(_ unit: QueryTerms.Unit, _ terms: QueryTerms, _ statistics: Statistics) {
        open()
        addAny([unit.phrase] + unit.synonyms, terms, statistics)
        close()
    }

    fileprivate mutating func addAny(_ phrases: [Int], _ terms: QueryTerms, _ statistics: Statistics) {
        for (index, phrase) in phrases.enumerated() {
            if index > 0 { add("OR") }
            add(terms.phrases[phrase], number: phrase, weight: statistics.weights[phrase])
        }
    }
}
