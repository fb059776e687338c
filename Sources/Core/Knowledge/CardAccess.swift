/// A card together with what one viewer may do with it.
package struct CardAccess: Sendable {
    package let card: Card
    package let place: ChannelAccess
    /// Whether the viewer sits on the seat that looks after the card.
    let isKeeper: Bool
    /// Whether nobody sits there any more.
    package let isOrphan: Bool

    /// Passes who looks after the card or the place; where the seat is empty, anybody who may write here takes it over.
    func admitCare() throws(Refusal) {
        try place.admitReply()
        guard isKeeper || isOrphan || place.may(.moderate) else { throw .forbidden("card.not-yours") }
    }

    package var mayCare: Bool { Refusal.passes(try admitCare()) }

    /// The seat that looks after the card once this viewer has changed it.
    func seatAfterCare(by viewer: Viewer) -> ID<Seat> { isOrphan ? viewer.seat : card.seat }
}
