import Core
import HTML

/// The addresses that several features link to; the others are declared beside their features.
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
    static let live = Path("/live")
    static let health = Path("/health")
    static let metrics = Path("/metrics")

    static let asset = PathPattern<String, String, String>("/assets/{version}/{folder}/{file}")
    static let link = PathPattern<String>("/link/{link}")
    static let persona = PathPattern<String>("/demo/{id}")
    static let space = PathPattern<ID<Space>>(.space)
    static let changeSpace = PathPattern<ID<Space>>("/spaces/{id}/change")
    static let archiveSpace = PathPattern<ID<Space>>("/spaces/{id}/archive")
    static let spaceMembers = PathPattern<ID<Space>>("/spaces/{id}/members")
    static let newChannel = PathPattern<ID<Space>>("/spaces/{id}/channels/new")
    static let spaceChannels = PathPattern<ID<Space>>("/spaces/{id}/channels")
    static let channel = PathPattern<ID<Channel>>(.channel)
    static let changeChannel = PathPattern<ID<Channel>>("/channels/{id}/change")
    static let archiveChannel = PathPattern<ID<Channel>>("/channels/{id}/archive")
    static let joinChannel = PathPattern<ID<Channel>>("/channels/{id}/membership")
    static let channelMembers = PathPattern<ID<Channel>>("/channels/{id}/members")
    static let channelReading = PathPattern<ID<Channel>>("/channels/{id}/reading")
    static let topicReading = PathPattern<ID<Topic>>("/topics/{id}/reading")
    static let channelTopics = PathPattern<ID<Channel>>("/channels/{id}/topics")
    static let topic = PathPattern<ID<Topic>>(.topic)
    /// Who can be called in a channel.
    static let mentions = PathPattern<ID<Channel>>("/channels/{id}/mentions")
    static let replies = PathPattern<ID<Topic>>("/topics/{id}/replies")
    static let previewReply = PathPattern<ID<Topic>>("/topics/{id}/replies/preview")
    static let previewTopic = PathPattern<ID<Channel>>("/channels/{id}/topics/preview")
    static let previewPostEdit = PathPattern<ID<Post>>("/posts/{id}/edit/preview")
    static let post = PathPattern<ID<Post>>(.post)
    static let editPost = PathPattern<ID<Post>>("/posts/{id}/edit")
    static let withdrawPost = PathPattern<ID<Post>>("/posts/{id}/withdrawal")
    static let restorePost = PathPattern<ID<Post>>("/posts/{id}/restoration")
    static let postKind = PathPattern<ID<Post>>("/posts/{id}/kind")
    static let unmaskPost = PathPattern<ID<Post>>("/posts/{id}/unmasking")
    static let reactions = PathPattern<ID<Post>>("/posts/{id}/reactions")
    static let member = PathPattern<ID<Member>>("/members/{id}")
    static let organisation = PathPattern<String>("/organisations/{slug}")
    static let endSession = PathPattern<ID<Session>>("/settings/sessions/{id}/end")

    static func asset(_ folder: String, _ file: String) -> Path { asset(Assets.version, folder, file) }
    static func signIn(then path: Path?) -> Path { path.map { signIn.with("return", $0.text) } ?? signIn }
    static func signInCode(then path: Path?) -> Path { path.map { signInCode.with("return", $0.text) } ?? signInCode }
    /// The first unread topic.
    static func now(in id: ID<Channel>) -> Path { .channel(id).at("now") }
    static func newest(in id: ID<Channel>) -> Path { channel(id).with("newest", "yes") }
    static func channel(_ id: ID<Channel>, after topic: ID<Topic>) -> Path { channel(id).with("after", "\(topic)") }
    static func channel(_ id: ID<Channel>, before topic: ID<Topic>) -> Path { channel(id).with("before", "\(topic)") }
    static func topic(_ id: ID<Topic>, after post: ID<Post>) -> Path { topic(id).with("after", "\(post)") }
    static func topic(_ id: ID<Topic>, before post: ID<Post>) -> Path { topic(id).with("before", "\(post)") }
    /// The reply page, with a post of the topic quoted.
    static func topic(_ id: ID<Topic>, quoting post: ID<Post>) -> Path { topic(id).with("quote", "\(post)").at("answer") }
    static func post(_ id: ID<Post>, before version: Int) -> Path { post(id).with("before", "\(version)").at("history") }
    static func organisation(_ organisation: Organisation) -> Path { .organisation(organisation.slug) }
    static func live(_ subject: Subject) -> Path { Path("\(live.text)?\(subject.kind.rawValue)=\(subject.id)") }
}
