/// A card with the viewer's access.
package struct CardAccess: Sendable {
    package let card: Card
    package let place: ChannelAccess
    /// Whether the viewer holds the seat that maintains the card.
    let isKeeper: Bool
    /// Whether the seat has no holder.
    package let isOrphan: Bool

    package var mayCare: Bool { objectionToCare == nil }

    /// The holder of the card's seat and moderators may maintain it; when the seat is empty, every writer may take over.
    package var objectionToCare: Refusal? {
        place.objectionToReply ?? (isKeeper || isOrphan || place.may(.moderate) ? nil : .forbidden("card.not-yours"))
    }

    /// The maintaining seat after a change by this viewer.
    func seatAfterCare(by viewer: Viewer) -> ID<Seat> { isOrphan ? viewer.seat : card.seat }
}
