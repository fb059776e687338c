/// Where the mail server is and how to talk to it.
package struct SMTPSettings: Sendable, Equatable {
    /// Why settings cannot be used.
    package enum Invalid: Error, Equatable {
        /// Not `smtp://host[:port]` or `smtps://host[:port]`.
        case url
        /// The password could cross a network in clear text: require STARTTLS, or use `smtps://`. On this machine anything goes.
        case passwordInClearText
    }

    package let url: String
    package let security: Security
    package let login: Login?
    /// A file of certificates (PEM) to trust instead of the system's: offices often have an authority of their own.
    package let authorities: String?

    /// A path after the host is the name we greet the server with (`smtp://relay/yoriai.city.example.jp`); without one it is the
    /// machine's host name.
    package init(url: String, security: Security = .required, login: Login? = nil, authorities: String? = nil) throws(Invalid) {
        let isEncrypted = url.hasPrefix("smtps://")
        guard isEncrypted || url.hasPrefix("smtp://"), !url.hasControls, !url.contains("@") else { throw .url }
        let host = url.drop { $0 != "/" }.dropFirst(2).prefix { $0 != "/" && $0 != ":" }
        guard !host.isEmpty else { throw .url }
        let isLocal = host == "localhost" || host.hasPrefix("127.") || url.contains("://[::1]")
        guard login == nil || isEncrypted || isLocal || security == .required else { throw .passwordInClearText }
        self.url = url
        self.security = security
        self.login = login
        self.authorities = authorities
    }
}
