/// What pages of operators need of the way letters go.
package struct MailDesk: Sendable {
    package let carrier: any LetterCarrier
    package let watch: CarrierWatch

    package init(carrier: any LetterCarrier, watch: CarrierWatch = CarrierWatch()) {
        self.carrier = carrier
        self.watch = watch
    }
}
