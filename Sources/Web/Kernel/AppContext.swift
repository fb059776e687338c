import Core
import Logging

/// The dependencies of all pages. Built once by the executable.
package struct AppContext: Sendable {
    package let storage: Storage
    package let settings: SiteSettings
    package let passwords: any PasswordHashing
    package let seal: SecretBox
    package let firstRun: FirstRunCode?
    package let find: FindPosts
    package let live: LiveHub
    package let logger: Logger
    /// The mail queue's state; nil when no worker runs.
    package let mail: MailDesk?
    let requests: RequestRates
    let names: SiteNames
    package var waiting = WaitingBytes()
    let streams: StreamPlaces
    let renderings: Renderings
    let liveRenderer: LiveRenderer
    let founded = KnownCommunity()
    let figures = Locked<(Moment, FrontPage)?>(nil)

    package init(
        storage: Storage,
        settings: SiteSettings,
        passwords: any PasswordHashing,
        seal: SecretBox,
        firstRun: FirstRunCode?,
        find: FindPosts,
        logger: Logger,
        mail: MailDesk? = nil
    ) {
        self.storage = storage
        self.settings = settings
        self.passwords = passwords
        self.seal = seal
        requests = RequestRates(settings.requestLimits, acts: settings.acts)
        names = SiteNames(settings.url)
        self.firstRun = firstRun
        self.find = find
        self.logger = logger
        self.mail = mail
        streams = StreamPlaces(isLimited: settings.requestLimits.perMember > 0)
        renderings = Renderings()
        let renderer = LiveRenderer(storage: storage, renderings: renderings)
        liveRenderer = renderer
        live = LiveHub(logger: logger) { try await renderer.deliveries($0, of: $1, to: $2) }
    }
}
