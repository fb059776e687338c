/// A card with the viewer's access.
package struct CardAccess: Sendable {
    package let card: Card
    package let place: ChannelAccess
    /// Whether the viewer holds the seat that maintains the card.
    let isKeeper: Bool
    /// Whether the seat has no holder.
    package let isOrphan: Bool

    /// Refuses a viewer who neither holds the card's seat nor moderates the place; when the seat is empty, every writer may take over.
    func admitCare() throws(Refusal) {
        try place.admitReply()
        guard isKeeper || isOrphan || place.may(.moderate) else { throw .forbidden("card.not-yours") }
    }

    package var mayCare: Bool { Refusal.passes(try admitCare()) }

    /// The maintaining seat after a change by this viewer.
    func seatAfterCare(by viewer: Viewer) -> ID<Seat> { isOrphan ? viewer.seat : card.seat }
}
