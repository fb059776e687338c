/// The encryption of a connection to `smtp://`. `smtps://` is always encrypted.
package enum Security: Sendable, Equatable {
    /// STARTTLS with a valid certificate, or failure.
    case required
    /// STARTTLS if offered. An active attacker can suppress the offer: only for trusted networks.
    case opportunistic
    /// No encryption: for a relay on the same machine.
    case off
}
