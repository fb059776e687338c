/// Cards gathered for somebody: はじめての担当者へ. Everybody sees it; of its cards each sees those they may read.
package struct CardCollection: Sendable {
    /// How many one member can make.
    package static let perMaker = 20
    /// How many cards one holds.
    package static let limit = 100

    package let id: ID<CardCollection>
    package let title: String
    package let lead: String
    let maker: ID<Member>

    /// Passes who made it and who arranges places everywhere.
    func admitArranging(by viewer: Viewer) throws(Refusal) {
        guard viewer.member == maker || viewer.may(.arrangeSpaces) else { throw .forbidden("collection.not-yours") }
    }

    package func mayArrange(_ viewer: Viewer?) -> Bool {
        guard let viewer else { return false }
        return Refusal.passes(try admitArranging(by: viewer))
    }
}
