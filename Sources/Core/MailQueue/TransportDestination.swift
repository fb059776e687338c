/// The destination of mail.
package enum TransportDestination: Sendable, Hashable {
    /// `smtp://mail.city.example.jp:587`
    case server(String)
    /// No server is set: mails are written as files.
    case folder(String)
}
