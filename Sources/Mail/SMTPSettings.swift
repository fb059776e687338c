/// The mail server and how to connect to it.
package struct SMTPSettings: Sendable, Equatable {
    /// Why the settings are invalid.
    package enum Invalid: Error, Equatable {
        /// Not `smtp://host[:port]` or `smtps://host[:port]`.
        case url
        /// The password could be sent in clear text: require STARTTLS, or use `smtps://`. Allowed on this machine.
        case passwordInClearText
    }

    package let url: String
    package let security: Security
    package let login: Login?
    /// A PEM file of trusted certificate authorities instead of the system's, for private authorities.
    package let authorities: String?

    /// A path after the host is the EHLO name (`smtp://relay/yoriai.city.example.jp`); the default is the machine's host name.
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
