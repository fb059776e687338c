/// Something that the rules of the platform do not allow and that stands in the tables all the same.
package struct Damage: Sendable, Equatable {
    package let kind: Kind
    package let count: Int
    /// Ids of the first few.
    package let examples: [String]

    package enum Kind: String, CaseIterable, Sendable {
        /// A topic whose opening is not a post of it.
        case openingMissing
        /// A topic that counts another number of replies than it has.
        case repliesMiscounted
        /// A topic whose last two replies are not those that the log names last.
        case lastRepliesWrong
        /// A question that is solved without an answer, or has one and is not solved.
        case stateAgainstAnswer
        /// An accepted answer that is no standing reply of its question.
        case answerMissing
        /// A topic whose last movement is not in the log.
        case movementMissing
        /// Somebody has read further than the log goes.
        case readBeyondLog
        /// An event about something that is not there.
        case eventWithoutObject
        /// A post that the log does not know.
        case postWithoutEvent
        /// A post with more or fewer earlier versions than its number says.
        case versionsMissing
        /// A card with more or fewer earlier versions than its number says.
        case cardVersionsMissing
        /// A card that the log does not know.
        case cardWithoutEvent
        /// A card that rests on a post of another topic than its own.
        case cardSourceElsewhere
        /// Something on its way to members that is no question.
        case routedWithoutQuestion
        /// An active member who sits on no seat.
        case seatMissing
        /// Somebody suspended who is active all the same, or has no seat to come back to.
        case suspensionWrong
        /// A community without anybody who operates it.
        case operatorMissing
    }
}
