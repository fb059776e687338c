import SQLCore

/// Queries of an index.
struct CandidateStore {
    let tx: any Transaction

    /// Matching rows, newest first, with scores.
    /// - Parameter ids: a range of row ids; nil for all.
    func matching(
        _ expression: MatchExpression,
        meanLength: Double,
        _ request: SearchRequest,
        _ ids: ClosedRange<Int64> = Windows.all,
        limit: Int
    ) throws -> [Candidate] {
        try tx.rows(
            """
            SELECT \(Candidate.columns), term_score(posting, \(expression.blob(meanLength: meanLength)), d.length)
            FROM posting CROSS JOIN document d ON d.id = posting.rowid
            WHERE posting MATCH \(expression.text) AND posting.rowid BETWEEN \(ids.lowerBound) AND \(ids.upperBound)
            \(Self.condition(request)) ORDER BY posting.rowid DESC LIMIT \(limit)
            """
        ) { row in try Candidate(&row, isRanked: true) }
    }

    /// Rows that match the filters of a query without words, newest first.
    func newest(_ request: SearchRequest, _ ids: ClosedRange<Int64>, limit: Int) throws -> [Candidate] {
        try tx.rows(
            """
            SELECT \(Candidate.columns) FROM document d WHERE d.id BETWEEN \(ids.lowerBound) AND \(ids.upperBound) \(Self.condition(request))
            ORDER BY d.id DESC LIMIT \(limit)
            """
        ) { row in try Candidate(&row, isRanked: false) }
    }

    /// The greatest row id.
    func last() throws -> Int64 {
        try tx.value("SELECT max(id) FROM document") ?? 0
    }

    /// Of the newest rows, those whose texts contain all of these words, each in one of its spellings; those with the first one in the
    /// title come first. Scans the texts.
    /// - Parameters:
    ///   - newest: the maximum number of rows.
    ///   - tokens: the maximum number of their tokens.
    func containing(_ words: [[String]], _ request: SearchRequest, among newest: Int, tokens: Int, limit: Int) throws -> [Candidate] {
        guard let first = words.first else { return [] }
        var condition = Self.condition(request)
        for spellings in words { condition = "\(condition) AND (\(Self.stands(spellings, in: "w.title || char(10) || w.text")))" }
        return try tx.rows(
            """
            SELECT \(Candidate.columns) FROM document d JOIN words w ON w.id = d.id
            WHERE d.id > (
                SELECT coalesce(max(id), 0) FROM (
                    SELECT id, row_number() OVER newest AS number, sum(length) OVER newest AS tokens FROM document
                    WINDOW newest AS (ORDER BY id DESC) LIMIT \(newest + 1)
                ) WHERE number > \(newest) OR tokens > \(tokens)
            ) \(condition)
            ORDER BY \(Self.stands(first, in: "w.title")) DESC, d.id DESC LIMIT \(limit)
            """
        ) { row in try Candidate(&row, isRanked: false) }
    }

    private static func stands(_ spellings: [String], in text: SQL) -> SQL {
        spellings.reduce("0" as SQL) { condition, spelling in "\(condition) OR instr(\(text), \(spelling)) > 0" }
    }

    /// The rows with the nearest vectors, among all or these, nearest first.
    func nearest(to wanted: Meanings.Wanted, _ request: SearchRequest, among ids: [Int64]?, limit: Int) throws -> [Fusion.Near] {
        let among: SQL = ids.map { "AND v.id IN \(list: padded($0))" } ?? ""
        return try tx.rows(
            """
            SELECT \(Candidate.columns), vector_score(v.bytes, \(wanted.vector.bytes)) AS nearness
            FROM vector v CROSS JOIN document d ON d.id = v.id
            WHERE nearness > -2 \(among) \(Self.condition(request)) ORDER BY nearness DESC, d.id DESC LIMIT \(limit)
            """
        ) { row in
            var candidate = try Candidate(&row, isRanked: false)
            let cosine: Double = try row.next()
            candidate.isNear = cosine >= wanted.nearness
            return Fusion.Near(candidate: candidate, cosine: cosine)
        }
    }

    /// The given rows that match the filters.
    func fitting(_ ids: [Int64], _ request: SearchRequest) throws -> Set<Int64> {
        let rows = try inParts(ids) { part in
            try tx.rows("SELECT d.id FROM document d WHERE d.id IN \(list: padded(part)) \(Self.condition(request))") { row in
                try row.next() as Int64
            }
        }
        return Set(rows)
    }

    /// The given rows without a vector.
    func waiting(_ ids: [Int64]) throws -> Set<Int64> {
        let rows = try inParts(ids) { part in
            try tx.rows("SELECT id FROM waiting WHERE id IN \(list: padded(part))") { row in try row.next() as Int64 }
        }
        return Set(rows)
    }

    /// The documents of these rows, by row id.
    func documents(_ ids: [Int64]) throws -> [Int64: FoundDocument] {
        let rows = try inParts(ids) { part in
            try tx.rows("SELECT d.id, \(FoundDocument.columns) FROM document d WHERE d.id IN \(list: padded(part))") { row in
                (try row.next() as Int64, try FoundDocument(&row))
            }
        }
        return Dictionary(rows) { first, _ in first }
    }

    /// Title and text of documents.
    func words(of ids: [Int64]) throws -> [Int64: (title: String, text: String)] {
        let rows = try inParts(ids) { part in
            try tx.rows("SELECT id, title, text FROM words WHERE id IN \(list: padded(part))") { row in
                (try row.next() as Int64, (title: try row.next() as String, text: try row.next() as String))
            }
        }
        return Dictionary(rows) { first, _ in first }
    }

    /// The document frequencies of tokens.
    func counts(of tokens: Set<Token>) throws -> [Token: Int] {
        let known = Dictionary(tokens.map { ($0.text, $0) }) { first, _ in first }
        let rows = try tx.rows("SELECT token, documents FROM term WHERE token IN \(list: padded(Array(known.keys)))") { row in
            (try row.next() as String, try row.next() as Int)
        }
        return Dictionary(rows.compactMap { text, count in known[text].map { ($0, count) } }) { first, _ in first }
    }

    /// Indexed words of similar length with the same beginning or end, with their document frequencies.
    func words(like letters: String) throws -> [(letters: String, documents: Int)] {
        let count = letters.unicodeScalars.count
        return try tx.rows(
            """
            SELECT substr(token, 2), documents FROM term WHERE token >= 'w' AND token < 'x' AND documents > 0
            AND length(token) BETWEEN \(count - 1) AND \(count + 3)
            AND (substr(token, 2, 1) = \(String(letters.prefix(1))) OR substr(token, -1) = \(String(letters.suffix(1))))
            """
        ) { row in (letters: try row.next(), documents: try row.next()) }
    }

    /// Splits long lists, so that a statement has a bounded length.
    private func inParts<Value>(_ ids: [Int64], _ rows: ([Int64]) throws -> [Value]) throws -> [Value] {
        try stride(from: 0, to: ids.count, by: 128).flatMap { start in try rows(Array(ids[start..<min(start + 128, ids.count)])) }
    }

    /// The access condition, which is part of every query of the index: nothing outside the readable channels is found.
    private static func condition(_ request: SearchRequest) -> SQL {
        var condition: SQL = "AND d.place IN \(list: padded(Array(request.effectivePlaces)))"
        if let kinds = request.kinds { condition = "\(condition) AND d.kind IN \(list: padded(Array(kinds)))" }
        if let states = request.states { condition = "\(condition) AND d.state IN \(list: padded(Array(states)))" }
        if let authors = request.authors { condition = "\(condition) AND d.author IN \(list: padded(Array(authors)))" }
        if let bodies = request.bodies { condition = "\(condition) AND d.body IN \(list: padded(Array(bodies)))" }
        if !request.marks.isEmpty { condition = "\(condition) AND (d.marks & \(request.marks.rawValue)) = \(request.marks.rawValue)" }
        if let from = request.from { condition = "\(condition) AND d.at >= \(from)" }
        if let until = request.until { condition = "\(condition) AND d.at < \(until)" }
        return condition
    }
}

/// Pads a list to the next power of two with its last element, because statements are cached by text and this way there are few.
private func padded<Element>(_ list: [Element]) -> [Element] {
    guard let last = list.last else { return [] }
    var length = 1
    while length < list.count { length *= 2 }
    return list + Array(repeating: last, count: length - list.count)
}
