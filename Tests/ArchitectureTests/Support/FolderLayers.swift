import Testing

/// What the folders of a target may name, in the order of their layers.
///
/// A folder without a row is a feature at the edge, as a new component is: it may name all folders that have one, and nobody names it. So it needs no
/// row, and can be part of no circle.
struct FolderLayers: Sendable, CustomTestStringConvertible {
    let target: String
    /// What all others stand on, and what may name each other. The empty name is that of the files in no folder.
    let base: Set<String>
    /// What each of the others may name beside the base. Whoever needs a name of a higher folder moves the function up there, in an extension, or is
    /// given what it needs.
    let rows: [(folder: String, named: Set<String>)]

    var testDescription: String { target }

    static let all = [core, web]

    /// What is named against the layers.
    func forbidden(in references: FolderReferences) -> [FolderReferences.Reference] {
        let allowed = Dictionary(uniqueKeysWithValues: rows.map { ($0.folder, $0.named.union(base)) })
        let edge = base.union(allowed.keys)
        // The list of components names every feature: that is what it is.
        return references.all.filter {
            $0.from != "Components" && !(allowed[$0.from] ?? (base.contains($0.from) ? base : edge)).contains($0.to)
        }
    }

    static let core = FolderLayers(
        target: "Core",
        // The list of components is the mechanism itself: what serves every feature asks it, from whichever layer.
        base: ["Components", "Kernel"],
        rows: [
            ("Migrations", []),
            ("Events", []),
            ("Organisations", ["Events"]),
            ("Community", ["Events"]),
            ("Members", ["Community", "Events", "Organisations"]),
            ("PersonalData", ["Members"]),
            ("RateLimits", ["Community", "Members"]),
            ("MailQueue", ["Community", "Members", "RateLimits"]),
            ("Notices", ["Members"]),
            ("Spaces", ["Community", "Events", "MailQueue", "Members", "Notices", "Organisations"]),
            ("Channels", ["Community", "Events", "MailQueue", "Members", "Spaces"]),
            ("Directory", ["Community", "Events", "Members", "Organisations"]),
            ("Sessions", ["Events", "Members"]),
            ("SecondFactor", ["Community", "Events", "MailQueue", "Members", "RateLimits", "Sessions"]),
            (
                "Joining",
                ["Community", "Directory", "Events", "MailQueue", "Members", "Organisations", "RateLimits", "SecondFactor", "Sessions"]
            ),
            ("TypeDefinitions", ["Channels", "Members", "Organisations", "PersonalData", "Spaces"]),
            (
                "Topics",
                [
                    "Channels", "Events", "MailQueue", "Members", "Notices", "Organisations", "PersonalData", "Spaces",
                    "TypeDefinitions",
                ]
            ),
            (
                "TopicTypes",
                [
                    "Channels", "Community", "Events", "Joining", "MailQueue", "Members", "Organisations", "PersonalData", "Spaces",
                    "Topics",
                    "TypeDefinitions",
                ]
            ),
            ("Templates", ["Channels", "Community", "Members", "Spaces", "TopicTypes", "TypeDefinitions"]),
            ("Questions", ["Channels", "Events", "Members", "PersonalData", "RateLimits", "Topics"]),
            ("Similar", ["Members", "Organisations", "Topics"]),
            ("SearchSources", ["Channels", "Events", "Members", "Topics"]),
            ("Knowledge", ["Channels", "Events", "MailQueue", "Members", "Organisations", "PersonalData", "SearchSources", "Topics"]),
            ("Searching", ["Channels", "Members", "Organisations", "SearchSources", "Topics"]),
            (
                "AskBox",
                [
                    "Channels", "MailQueue", "Members", "Organisations", "PersonalData", "RateLimits", "SearchSources", "Searching",
                    "Similar", "Topics",
                ]
            ),
            ("Routing", ["Channels", "Joining", "MailQueue", "Members", "Organisations", "Questions", "Searching", "Spaces", "Topics"]),
            (
                "Posting",
                [
                    "AskBox", "Channels", "Events", "MailQueue", "Members", "Organisations", "PersonalData", "Questions", "Routing",
                    "Topics", "TypeDefinitions",
                ]
            ),
            ("Feeds", ["Channels", "Events", "Members", "Organisations", "Topics"]),
            ("Managing", ["Channels", "Community", "Events", "Joining", "MailQueue", "Members", "Organisations", "Sessions", "Spaces"]),
            (
                "Pages",
                [
                    "Channels", "Community", "Events", "Feeds", "Knowledge", "Members", "Organisations", "Questions", "Routing", "Similar",
                    "Spaces", "TopicTypes", "Topics", "TypeDefinitions",
                ]
            ),
            ("Integrity", []),
            ("Indexing", ["Events", "SearchSources"]),
            ("Membership", ["Community", "Events", "MailQueue", "Members"]),
        ]
    )

    /// The pages of the features. The frame around them is one circle: `AppContext` holds what serves all pages, and is given to all of it.
    static let web = FolderLayers(
        target: "Web",
        base: ["", "Archive", "Assets", "Components", "Elements", "Kernel", "Limits", "Live"],
        rows: [
            ("Demo", []),
            ("Members", []),
            ("Operating", []),
            ("Searching", []),
            ("AskBox", []),
            ("Organisations", ["AskBox"]),
            ("SignIn", []),
            ("Front", ["Demo", "SignIn"]),
            ("Joining", ["Members", "SignIn"]),
            ("Settings", ["Joining"]),
            ("Feeds", ["Settings"]),
            ("Setup", ["Joining"]),
            ("Spaces", []),
            ("Managing", ["Spaces"]),
            ("Routing", ["Managing"]),
            ("SecondFactor", ["Managing", "Settings", "SignIn", "Spaces"]),
            ("TopicTypes", []),
            ("Topics", ["AskBox", "Feeds", "Routing", "TopicTypes"]),
            ("Channels", ["Spaces", "TopicTypes", "Topics"]),
            ("Home", ["Managing", "Routing", "Settings", "Topics"]),
            ("Knowledge", ["Feeds", "Members"]),
        ]
    )
}
