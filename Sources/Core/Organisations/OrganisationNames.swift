import SQLCore

/// The names a body answers to in a mention: its own, its other forms, and its name with the prefecture before it, because 25 names
/// stand for bodies in two prefectures.
struct OrganisationNames {
    let tx: any Transaction

    /// - Parameter folded: the body's forms, one a line.
    func put(name: String, folded: String, prefecture: String?, of organisation: ID<Organisation>) throws {
        var names = Set(folded.split(separator: "\n").map(String.init))
        if let place = prefecture.flatMap(Prefecture.name) { names.insert((place + name).folded) }
        try tx.run("DELETE FROM organisation_name WHERE organisation = \(organisation)")
        for name in names where !name.isEmpty {
            try tx.run("INSERT INTO organisation_name (folded, organisation) VALUES (\(name), \(organisation))")
        }
    }
}
