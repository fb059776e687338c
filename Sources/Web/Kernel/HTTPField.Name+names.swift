import HTTPTypes

/// Names of header fields without a constant in the library.
extension HTTPField.Name {
    static let crossOriginOpenerPolicy = known("Cross-Origin-Opener-Policy")
    static let fetchSite = known("Sec-Fetch-Site")
    /// A `Host` beside the one that the library took as the request's authority.
    static let furtherHost = known("Host")
    /// The event from which a page's stream resumes.
    static let lastEventID = known("Last-Event-ID")
    static let permissionsPolicy = known("Permissions-Policy")
    static let referrerPolicy = known("Referrer-Policy")
    /// Tells nginx not to buffer the stream.
    static let xAccelBuffering = known("X-Accel-Buffering")
    /// The client's address, appended by the proxy.
    static let xForwardedFor = known("X-Forwarded-For")
    static let xFrameOptions = known("X-Frame-Options")
    static let xRequestID = known("X-Request-ID")

    /// Traps at the first use of an invalid name; a test uses each constant.
    private static func known(_ name: String) -> HTTPField.Name {
        guard let name = HTTPField.Name(name) else { preconditionFailure("\(name) is no name of a header field") }
        return name
    }
}
