import Core
import HTML

/// Every address of the site. Their patterns are in `Routes.swift`.
extension Path {
    static let front = Path("/")
    static let join = Path("/join")
    static let joinBody = Path("/join/body")
    static let signIn = Path("/sign-in")
    static let signInPassword = Path("/sign-in/password")
    static let signInCode = Path("/sign-in/code")
    static let signOut = Path("/sign-out")
    static let setup = Path("/setup")
    static let conduct = Path("/conduct")
    static let help = Path("/help")
    static let sources = Path("/sources")
    static let language = Path("/language")
    static let home = Path("/home")
    static let homeReading = Path("/home/reading")
    static let homeNotices = Path("/home/notices")
    static let spaces = Path("/spaces")
    static let joinChannels = Path("/channels/memberships")
    static let newSpace = Path("/spaces/new")
    static let organisations = Path("/organisations")
    static let search = Path("/search")
    static let settings = Path("/settings")
    static let settingsReceiving = Path("/settings/receiving")
    static let settingsSignIn = Path("/settings/sign-in")
    static let settingsData = Path("/settings/data")
    static let settingsProfile = Path("/settings/profile")
    static let settingsSeat = Path("/settings/seat")
    static let settingsLook = Path("/settings/look")
    static let settingsPassword = Path("/settings/password")
    static let secondFactor = Path("/settings/second-factor")
    static let secondFactorConfirmation = Path("/settings/second-factor/confirmation")
    static let secondFactorRecovery = Path("/settings/second-factor/recovery")
    static let secondFactorEnd = Path("/settings/second-factor/end")
    static let ownRecord = Path("/settings/data.json")
    static let settingsLeave = Path("/settings/leave")
    static let sessionsEndOthers = Path("/settings/sessions/end-others")
    static let manage = Path("/manage")
    static let manageRequests = Path("/manage/requests")
    static let manageOrganisations = Path("/manage/organisations")
    static let manageDomains = Path("/manage/domains")
    static let manageRoles = Path("/manage/roles")
    static let manageUnmaskings = Path("/manage/unmaskings")
    static let manageSecondFactors = Path("/manage/second-factors")

    static func asset(_ name: String) -> Path { Path("/assets/\(Assets.version)/\(name)") }
    static func signIn(then path: Path?) -> Path { path.map { signIn.with("return", $0.text) } ?? signIn }
    static func signInCode(then path: Path?) -> Path { path.map { signInCode.with("return", $0.text) } ?? signInCode }
    static func link(_ text: String) -> Path { Path("/link/\(text)") }
    static func persona(_ id: String) -> Path { Path("/demo/\(id)") }
    static func space(_ id: ID<Space>) -> Path { .to(.space(id)) }
    static func changeSpace(_ id: ID<Space>) -> Path { Path("/spaces/\(id)/change") }
    static func archiveSpace(_ id: ID<Space>) -> Path { Path("/spaces/\(id)/archive") }
    static func spaceMembers(_ id: ID<Space>) -> Path { Path("/spaces/\(id)/members") }
    static func newChannel(in id: ID<Space>) -> Path { Path("/spaces/\(id)/channels/new") }
    static func channels(of id: ID<Space>) -> Path { Path("/spaces/\(id)/channels") }
    static func channel(_ id: ID<Channel>) -> Path { .to(.channel(id)) }
    /// The first unread topic.
    static func now(in id: ID<Channel>) -> Path { .channel(id).at("now") }
    static func newest(in id: ID<Channel>) -> Path { Path("/channels/\(id)?newest=yes") }
    static func channel(_ id: ID<Channel>, after topic: ID<Topic>) -> Path { Path("/channels/\(id)?after=\(topic)") }
    static func channel(_ id: ID<Channel>, before topic: ID<Topic>) -> Path { Path("/channels/\(id)?before=\(topic)") }
    static func changeChannel(_ id: ID<Channel>) -> Path { Path("/channels/\(id)/change") }
    static func archiveChannel(_ id: ID<Channel>) -> Path { Path("/channels/\(id)/archive") }
    static func joinChannel(_ id: ID<Channel>) -> Path { Path("/channels/\(id)/membership") }
    static func channelMembers(_ id: ID<Channel>) -> Path { Path("/channels/\(id)/members") }
    static func reading(_ id: ID<Channel>) -> Path { Path("/channels/\(id)/reading") }
    static func reading(topic id: ID<Topic>) -> Path { Path("/topics/\(id)/reading") }
    static func topics(of id: ID<Channel>) -> Path { Path("/channels/\(id)/topics") }
    static func topic(_ id: ID<Topic>) -> Path { .to(.topic(id)) }
    static func topic(_ id: ID<Topic>, after post: ID<Post>) -> Path { Path("/topics/\(id)?after=\(post)") }
    static func topic(_ id: ID<Topic>, before post: ID<Post>) -> Path { Path("/topics/\(id)?before=\(post)") }
    /// Who can be called in a channel.
    static func mentions(at id: ID<Channel>) -> Path { Path("/channels/\(id)/mentions") }
    /// The reply page, with a post of the topic quoted.
    static func topic(_ id: ID<Topic>, quoting post: ID<Post>) -> Path { Path("/topics/\(id)?quote=\(post)").at("answer") }
    static func replies(to id: ID<Topic>) -> Path { Path("/topics/\(id)/replies") }
    static func previewReply(to id: ID<Topic>) -> Path { Path("/topics/\(id)/replies/preview") }
    static func previewTopic(in id: ID<Channel>) -> Path { Path("/channels/\(id)/topics/preview") }
    static func previewEdit(of id: ID<Post>) -> Path { Path("/posts/\(id)/edit/preview") }
    static func resolution(of id: ID<Topic>) -> Path { Path("/topics/\(id)/resolution") }
    static func post(_ id: ID<Post>) -> Path { .to(.post(id)) }
    static func post(_ id: ID<Post>, before version: Int) -> Path { Path("/posts/\(id)?before=\(version)").at("history") }
    static func editPost(_ id: ID<Post>) -> Path { Path("/posts/\(id)/edit") }
    static func withdrawPost(_ id: ID<Post>) -> Path { Path("/posts/\(id)/withdrawal") }
    static func restorePost(_ id: ID<Post>) -> Path { Path("/posts/\(id)/restoration") }
    static func kind(of id: ID<Post>) -> Path { Path("/posts/\(id)/kind") }
    static func unmaskPost(_ id: ID<Post>) -> Path { Path("/posts/\(id)/unmasking") }
    static func reactions(to id: ID<Post>) -> Path { Path("/posts/\(id)/reactions") }
    static func member(_ id: ID<Member>) -> Path { Path("/members/\(id)") }
    static func organisation(_ organisation: Organisation) -> Path { .organisation(slug: organisation.slug) }
    static func organisation(slug: String) -> Path { Path("/organisations/\(slug)") }
    static func request(_ id: String) -> Path { Path("/manage/requests/\(id)") }
    static func endSession(_ id: ID<Session>) -> Path { Path("/settings/sessions/\(id)/end") }
    static func live(_ subject: Subject) -> Path { Path("/live?\(subject.kind.rawValue)=\(subject.id)") }
}
