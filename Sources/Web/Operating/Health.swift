/// The health of the server, for monitoring.
struct Health: Encodable, Sendable {
    enum Status: String, Encodable, Sendable {
        case ok
        case readOnly = "read-only"
        case unavailable
    }

    let status: Status
}
