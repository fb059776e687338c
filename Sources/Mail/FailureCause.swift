import CCurl

/// The cause of a failure without personal data, for the log and for messages.
package enum FailureCause: Equatable, Sendable {
    /// The server's response code.
    case answer(Int)
    /// The server's name does not resolve.
    case noHost
    case noConnection
    case timeout
    /// Encryption is required, but the server offers none.
    case noEncryption
    /// The server's certificate is not trusted.
    case certificate
    case handshake
    /// The server does not accept the login.
    case login
    /// The connection was lost.
    case cut
    /// Too many mails are queued.
    case crowd
    /// A file could not be written.
    case file
    case other

    init(_ code: CURLcode) {
        self =
            switch code {
            case CURLE_COULDNT_RESOLVE_HOST: .noHost
            case CURLE_COULDNT_CONNECT: .noConnection
            case CURLE_OPERATION_TIMEDOUT: .timeout
            case CURLE_USE_SSL_FAILED: .noEncryption
            case CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CACERT_BADFILE: .certificate
            case CURLE_SSL_CONNECT_ERROR: .handshake
            case CURLE_LOGIN_DENIED: .login
            case CURLE_SEND_ERROR, CURLE_RECV_ERROR, CURLE_GOT_NOTHING, CURLE_WEIRD_SERVER_REPLY: .cut
            default: .other
            }
    }

    /// `smtp-451`, `no-host`
    package var code: String {
        switch self {
        case .answer(let number): "smtp-\(number)"
        case .noHost: "no-host"
        case .noConnection: "no-connection"
        case .timeout: "timeout"
        case .noEncryption: "no-encryption"
        case .certificate: "certificate"
        case .handshake: "handshake"
        case .login: "login"
        case .cut: "cut"
        case .crowd: "crowd"
        case .file: "file"
        case .other: "other"
        }
    }
}
