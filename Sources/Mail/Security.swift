/// How the way to the mail server is protected on `smtp://`. With `smtps://` it is encrypted from the start whatever is set here.
package enum Security: Sendable, Equatable {
    /// STARTTLS with a certificate that holds, or no mail.
    case required
    /// STARTTLS if the server offers it. An attacker on the way can hide the offer: only for networks one trusts.
    case opportunistic
    /// No encryption: for a relay on the same machine.
    case off
}
