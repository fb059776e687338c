@testable import Core

/// The kinds of readers that audiences distinguish.
enum TestPerson: CaseIterable, Sendable {
    case stranger, firm, ministry, municipality
    /// Of the organisation that a space belongs to.
    case body

    var viewer: Viewer? {
        switch self {
        case .stranger: nil
        case .firm: .sample(.firm, body: 1)
        case .ministry: .sample(.national, body: 2)
        case .municipality: .sample(.city, body: 3)
        case .body: .sample(.town, body: 4)
        }
    }
}

extension Viewer {
    /// A viewer without roles, in no database.
    static func sample(_ kind: Organisation.Kind, body: UInt128 = 9) -> Viewer {
        Viewer(
            member: ID(bits: 100 + body),
            name: "見本",
            seat: ID(bits: 200 + body),
            section: "課",
            organisation: Organisation(id: ID(bits: body), slug: "s\(body)", kind: kind, name: "団体", reading: "だんたい", prefecture: nil),
            roles: [],
            preferences: Preferences()
        )
    }
}

extension Space {
    static func sample(_ audience: Audience, of body: ID<Organisation>?) -> Space {
        Space(id: ID(bits: 7), name: "場", lead: "", kind: .theme, audience: audience, organisation: body, isArchived: false)
    }
}
