import HTTPTypes

/// Names of header fields that the library has no constant for.
extension HTTPField.Name {
    static let crossOriginOpenerPolicy = known("Cross-Origin-Opener-Policy")
    static let fetchSite = known("Sec-Fetch-Site")
    /// A `Host` beside the one that the library has taken as the request's authority.
    static let furtherHost = known("Host")
    /// Where a page's stream of events goes on.
    static let lastEventID = known("Last-Event-ID")
    static let permissionsPolicy = known("Permissions-Policy")
    static let referrerPolicy = known("Referrer-Policy")
    /// Tells nginx not to collect the stream.
    static let xAccelBuffering = known("X-Accel-Buffering")
    /// The sender's address, appended by the proxy.
    static let xForwardedFor = known("X-Forwarded-For")
    static let xFrameOptions = known("X-Frame-Options")
    static let xRequestID = known("X-Request-ID")

    /// Stops at the first use of a constant that is no name, which a test makes of each.
    private static func known(_ name: String) -> HTTPField.Name {
        guard let name = HTTPField.Name(name) else { preconditionFailure("\(name) is no name of a header field") }
        return name
    }
}
