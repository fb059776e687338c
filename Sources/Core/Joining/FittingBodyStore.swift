import SQLCore

/// Suggests an applicant's organisation to the person who decides. Suggestions admit nobody.
package struct FittingBodyStore {
    let tx: any Transaction

    /// The matching organisations of each request, strongest evidence first; five at most.
    package func fitting(_ requests: [JoinRequest]) throws -> [ID<JoinRequest>: [FittingBody]] {
        let byHost = try hinted(Set(requests.flatMap(\.mail.suffixes)))
        let words = Set(requests.flatMap { $0.mail.labels + $0.claims }).subtracting([""])
        let byName = try named(words)
        return requests.keyed(by: \.id) { request in
            let hosts = request.mail.suffixes.flatMap { byHost[$0] ?? [] }.map { FittingBody(organisation: $0, reason: .host) }
            let names = request.claims.flatMap { byName[$0] ?? [] }.map { FittingBody(organisation: $0, reason: .name) }
            let spelt = request.mail.labels.flatMap { byName[$0] ?? [] }.map { FittingBody(organisation: $0, reason: .romaji) }
            return Self.first(5, of: hosts + names + spelt)
        }
    }

    private static func first(_ limit: Int, of bodies: [FittingBody]) -> [FittingBody] {
        var seen: Set<ID<Organisation>> = []
        return Array(bodies.filter { seen.insert($0.organisation.id).inserted }.prefix(limit))
    }

    private func hinted(_ hosts: Set<String>) throws -> [String: [Organisation]] {
        let rows = try tx.rows(
            "SELECT o.hint, \(Organisation.columns) FROM organisation o WHERE o.hint IN \(list: hosts) ORDER BY o.slug LIMIT 200"
        ) { row in (try row.next() as String, try Organisation(&row)) }
        return Dictionary(grouping: rows, by: \.0).mapValues { $0.map(\.1) }
    }

    private func named(_ words: Set<String>) throws -> [String: [Organisation]] {
        let rows = try tx.rows(
            """
            SELECT n.folded, \(Organisation.columns) FROM organisation_name n JOIN organisation o ON o.id = n.organisation
            WHERE n.folded IN \(list: words) ORDER BY o.slug LIMIT 500
            """
        ) { row in (try row.next() as String, try Organisation(&row)) }
        return Dictionary(grouping: rows, by: \.0).mapValues { $0.map(\.1) }
    }
}

extension JoinRequest {
    /// The organisation name the applicant gave, also without the word for the building and with the suffix people leave out: 真岡市役所 and 真岡
    /// are 真岡市.
    fileprivate var claims: [String] {
        let claim = organisation.folded
        guard !claim.isEmpty else { return [] }
        let inside = ["役所", "役場", "庁"].filter { claim.hasSuffix($0) }.map { String(claim.dropLast($0.count)) }
        let kinds = claim.count > 1 ? ["市", "町", "村", "区", "県", "府", "都"].map { claim + $0 } : []
        return [claim] + inside + kinds
    }
}

extension MailAddress {
    /// The labels of the domain that can spell a name, without the generic ones.
    fileprivate var labels: [String] {
        let common: Set = [
            "jp", "lg", "go", "ac", "ed", "co", "or", "ne", "gr", "com", "net", "org", "city", "town", "vill", "pref", "www", "mail",
        ]
        return domain.split(separator: ".").map(String.init).filter { $0.count > 1 && !common.contains($0) }
    }
}

extension ReadTransaction {
    package var fittingBodies: FittingBodyStore { FittingBodyStore(tx: tx) }
}
