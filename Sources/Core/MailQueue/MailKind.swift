/// The letters the platform writes. The raw value is the beginning of their locale keys: `letter.join.subject`, `letter.join.body`.
///
/// Every letter gets the values `name`, `community` and `link`; what else stands beside the case.
package enum MailKind: String, CaseIterable, Sendable {
    /// Confirm an application. `minutes`.
    case join = "letter.join"
    /// Somebody applied with the address of a member: sign in instead. `minutes`.
    case alreadyMember = "letter.already-member"
    /// `minutes`.
    case signIn = "letter.sign-in"
    /// Somebody asked to sign in with an address nobody has. `name` is empty.
    case noAccount = "letter.no-account"
    /// A person admitted the applicant. `days`.
    case admitted = "letter.admitted"
    /// A person refused the applicant. `reason`.
    case refused = "letter.refused"
    /// A card that the addressee's seat looks after has come to its day of review. `title`.
    case review = "letter.review"
    /// Somebody shows the addressee, an ambassador, a draft.
    case rehearsal = "letter.rehearsal"
    /// Something was said about a draft that the addressee wrote or was shown.
    case draftComment = "letter.draft-comment"
    /// A question waits that the addressee may know the answer to: because their body solved a similar one (`title`, `solved`), as the
    /// ambassador of a region or field (`title`, `field`), as a manager (`title`).
    case askedSolver = "letter.asked-solver"
    case askedAmbassador = "letter.asked-ambassador"
    case askedManager = "letter.asked-manager"
    /// Somebody answered a question of the addressee.
    case answered = "letter.answered"
    /// A topic that the addressee started or wrote in came to another state of its type.
    case topicMoved = "letter.topic-moved"
    /// Somebody else has come to the addressee's seat.
    case seatShared = "letter.seat-shared"
    /// To who decides about applications: somebody joined on a seat that another holds.
    case seatTaken = "letter.seat-taken"
    /// Somebody set the password. These three tell a member what may not have been them.
    case passwordSet = "letter.password-set"
    case codesOn = "letter.codes-on"
    case codesOff = "letter.codes-off"
    /// To who decides: an application waits.
    case applicants = "letter.applicants"
    /// Somebody let the addressee into a place.
    case placed = "letter.placed"
    /// An operator looked who wrote a masked post of the addressee. `actor`, `reason`.
    case unmasked = "letter.unmasked"
    /// A manager shut the addressee out for a while (`reason`), let them in again, or removed them (`reason`).
    case suspended = "letter.suspended"
    case reinstated = "letter.reinstated"
    case removed = "letter.removed"
    /// Somebody asked to come in with the address of a suspended member.
    case suspendedSignIn = "letter.suspended-sign-in"
    /// An operator tries the mail server out.
    case trial = "letter.trial"
}
