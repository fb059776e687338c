/// The settings of an installation, with their explanations. `docs/operating/configuration.md` lists them for people.
enum SettingKey: String, CaseIterable {
    case data
    case database
    case postgresConnections = "postgres.connections"
    case httpHost = "http.host"
    case httpPort = "http.port"
    case httpURL = "http.url"
    case httpProxy = "http.proxy"
    case contact
    case mailServer = "mail.server"
    case mailSecurity = "mail.security"
    case mailUser = "mail.user"
    case mailPassword = "mail.password"
    case mailAuthorities = "mail.authorities"
    case mailFrom = "mail.from"
    case limitsPosts = "limits.posts"
    case limitsRequests = "limits.requests"
    case networkRequests = "network.requests"
    case limitsConnections = "limits.connections"
    case networkConnections = "network.connections"
    case networkSearches = "network.searches"
    case searchSemantic = "search.semantic"
    case routingQuestions = "routing.questions"
    case routingFirst = "routing.first"
    case routingNext = "routing.next"
    case routingMembers = "routing.members"
    case routingWeekly = "routing.weekly"
    case signinCodes = "signin.codes"
    case signinKey = "signin.key"
    case unmaskingTold = "unmasking.told"
    case metricsToken = "metrics.token"
    case logLevel = "log.level"

    /// `YORIAI_HTTP_PORT`
    var variable: String { "YORIAI_" + rawValue.uppercased().replacing(".", with: "_") }

    /// Whether the value may contain a password: never printed, and in no backup.
    var isSecret: Bool {
        switch self {
        case .database, .mailPassword, .metricsToken, .signinKey: true
        default: false
        }
    }

    var meaning: String {
        switch self {
        case .data: "Folder of the database and the outbox."
        case .database: "postgres://user@host:port/name; without it the database is a file in the data folder."
        case .postgresConnections: "Most connections of this node to PostgreSQL."
        case .httpHost: "Address to listen on."
        case .httpPort: "Port to listen on."
        case .httpURL: "Where people reach the site; links in mails begin with it."
        case .httpProxy: "yes where a proxy in front sets X-Forwarded-For."
        case .contact: "Mail or web address where people reach those who run the site; the help names it."
        case .mailServer: "smtp://host:port or smtps://host:port; without it mails become files in the outbox."
        case .mailSecurity: "required, opportunistic or off: STARTTLS on smtp://."
        case .mailUser: "Name to log in at the mail server."
        case .mailPassword: "Password to log in at the mail server."
        case .mailAuthorities: "PEM file of certificate authorities to trust for the mail server instead of the system's."
        case .mailFrom: "Address that mails come from."
        case .limitsPosts: "Posts per minute and member; 0 is no limit."
        case .limitsRequests: "Requests per minute and member; 0 is no limit."
        case .networkRequests: "Requests per minute and network; 0 is no limit."
        case .limitsConnections: "Concurrent connections."
        case .networkConnections: "Concurrent connections per network; 0 is no limit."
        case .networkSearches: "Searches per minute and network without an account; 0 is no limit."
        case .searchSemantic: "Folder of the embedding model for search; without it search ranks by words only."
        case .routingQuestions: "yes or no: whether unanswered questions are routed to members."
        case .routingFirst: "Working hours until members are asked for an answer."
        case .routingNext: "Working hours between two steps of routing."
        case .routingMembers: "Members asked per step of routing."
        case .routingWeekly: "Maximum questions routed to a member in seven days."
        case .signinCodes: "operators: every operator must have a second factor; or optional."
        case .signinKey: "Encryption key of second factors, 64 hexadecimal digits; by default a file in the data folder."
        case .unmaskingTold: "Days until the author of a masked post is told that an operator unmasked it; 0 tells at once."
        case .metricsToken: "Bearer token for /metrics; without one only this machine may read it."
        case .logLevel: "trace, debug, info, notice, warning, error or critical."
        }
    }

    /// The default; nil without one.
    var standard: String? {
        switch self {
        case .data: ".data"
        case .postgresConnections: "16"
        case .httpHost: "127.0.0.1"
        case .httpPort: "8080"
        case .mailSecurity: "required"
        case .mailFrom: "yoriai@localhost.localdomain"
        case .limitsPosts: "20"
        case .limitsRequests: "1200"
        case .networkRequests: "12000"
        case .limitsConnections: "8000"
        case .networkConnections: "1000"
        case .networkSearches: "60"
        case .routingQuestions: "yes"
        case .routingFirst: "4"
        case .routingNext: "8"
        case .routingMembers: "3"
        case .routingWeekly: "3"
        case .signinCodes: "optional"
        case .unmaskingTold: "7"
        case .logLevel: "info"
        case .httpProxy: "no"
        case .database, .httpURL, .contact, .mailServer, .mailUser, .mailPassword, .mailAuthorities, .metricsToken, .searchSemantic,
            .signinKey:
            nil
        }
    }
}
