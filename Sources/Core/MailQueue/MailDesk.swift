/// What pages of operators need of the way letters go.
package struct MailDesk: Sendable {
    package let carrier: any MailTransport
    package let watch: TransportWatch

    package init(carrier: any MailTransport, watch: TransportWatch = TransportWatch()) {
        self.carrier = carrier
        self.watch = watch
    }
}
