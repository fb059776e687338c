/// Where letters go.
package enum CarrierDestination: Sendable, Hashable {
    /// `smtp://mail.city.example.jp:587`
    case server(String)
    /// No server is set: letters become files.
    case folder(String)
}
