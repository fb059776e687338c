import SQLCore

/// The names by which a mention can address an organisation: its name, its aliases, and its name after the prefecture, because 25 names
/// belong to organisations in two prefectures.
struct OrganisationNames {
    let tx: any Transaction

    /// - Parameter folded: the organisation's folded names, one per line.
    func put(name: String, folded: String, prefecture: String?, of organisation: ID<Organisation>) throws {
        var names = Set(folded.split(separator: "\n").map(String.init))
        if let place = prefecture.flatMap(Prefecture.name) { names.insert((place + name).folded) }
        try tx.run("DELETE FROM organisation_name WHERE organisation = \(organisation)")
        for name in names where !name.isEmpty {
            try tx.run("INSERT INTO organisation_name (folded, organisation) VALUES (\(name), \(organisation))")
        }
    }
}
