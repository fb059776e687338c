/// Where letters go.
package enum TransportDestination: Sendable, Hashable {
    /// `smtp://mail.city.example.jp:587`
    case server(String)
    /// No server is set: letters become files.
    case folder(String)
}
