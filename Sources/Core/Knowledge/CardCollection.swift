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

    package func mayArrange(_ viewer: Viewer?) -> Bool { objectionToArrange(by: viewer) == nil }

    /// Its maker and those who may arrange all spaces may change it.
    package func objectionToArrange(by viewer: Viewer?) -> Refusal? {
        guard let viewer else { return .signedOut }
        return viewer.member == maker || viewer.may(.arrangeSpaces) ? nil : .forbidden("collection.not-yours")
    }
}
