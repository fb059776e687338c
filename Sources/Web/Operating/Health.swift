/// How the server is, for whoever looks after the machines.
struct Health: Encodable, Sendable {
    enum Status: String, Encodable, Sendable {
        case ok
        case readOnly = "read-only"
        case unavailable
    }

    let status: Status
}
