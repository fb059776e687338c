/// A collection of cards for an audience: はじめての担当者へ. Everybody sees the collection; each viewer sees its cards that they may read.
package struct CardCollection: Sendable {
    /// The maximum number per member.
    package static let perMaker = 20
    /// The maximum number of cards in one.
    package static let limit = 100

    package let id: ID<CardCollection>
    package let title: String
    package let lead: String
    let maker: ID<Member>

    /// Refuses a viewer who neither made it nor may arrange all places.
    func admitArranging(by viewer: Viewer) throws(Refusal) {
        guard viewer.member == maker || viewer.may(.arrangeSpaces) else { throw .forbidden("collection.not-yours") }
    }

    package func mayArrange(_ viewer: Viewer?) -> Bool {
        guard let viewer else { return false }
        return Refusal.passes(try admitArranging(by: viewer))
    }
}
