/// The kinds of mail. The raw value is the prefix of their locale keys: `letter.join.subject`, `letter.join.body`.
///
/// Every mail gets the values `name`, `community` and `link`; further values are named at the case.
package enum MailKind: String, CaseIterable, Sendable {
    /// To confirm an application. `minutes`.
    case join = "letter.join"
    /// An application came from the address of a member, who should sign in instead. `minutes`.
    case alreadyMember = "letter.already-member"
    /// `minutes`.
    case signIn = "letter.sign-in"
    /// A sign-in was requested for an address without an account. `name` is empty.
    case noAccount = "letter.no-account"
    /// An application was accepted. `days`.
    case admitted = "letter.admitted"
    /// An application was refused. `reason`.
    case refused = "letter.refused"
    /// A card maintained by the addressee's seat is due for review. `title`.
    case review = "letter.review"
    /// To an ambassador: a draft was submitted for review.
    case rehearsal = "letter.rehearsal"
    /// A draft that the addressee wrote or reviews got a comment.
    case draftComment = "letter.draft-comment"
    /// A question waits whose answer the addressee may know: because their organisation solved a similar one (`title`, `solved`), as the
    /// ambassador of a region or field (`title`, `field`), as a manager (`title`).
    case askedSolver = "letter.asked-solver"
    case askedAmbassador = "letter.asked-ambassador"
    case askedManager = "letter.asked-manager"
    /// The addressee's question was answered.
    case answered = "letter.answered"
    /// A topic that the addressee started or wrote in changed its state.
    case topicMoved = "letter.topic-moved"
    /// A second member now holds the addressee's seat.
    case seatShared = "letter.seat-shared"
    /// To reviewers: somebody joined on a seat that another member holds.
    case seatTaken = "letter.seat-taken"
    /// The password was set. These three kinds report changes that the member may not have made.
    case passwordSet = "letter.password-set"
    case codesOn = "letter.codes-on"
    case codesOff = "letter.codes-off"
    /// To reviewers: an application waits.
    case applicants = "letter.applicants"
    /// The addressee was admitted to a space or channel.
    case placed = "letter.placed"
    /// An operator unmasked a post of the addressee. `actor`, `reason`.
    case unmasked = "letter.unmasked"
    /// The addressee was suspended (`reason`), reinstated, or removed (`reason`).
    case suspended = "letter.suspended"
    case reinstated = "letter.reinstated"
    case removed = "letter.removed"
    /// A sign-in was requested with the address of a suspended member.
    case suspendedSignIn = "letter.suspended-sign-in"
    /// An operator's test mail.
    case trial = "letter.trial"
}
