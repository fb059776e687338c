/// The data of the operators' page about mail.
package struct MailDesk: Sendable {
    package let carrier: any MailTransport
    package let watch: TransportWatch

    package init(carrier: any MailTransport, watch: TransportWatch = TransportWatch()) {
        self.carrier = carrier
        self.watch = watch
    }
}
