/// How far a member has read a channel. No two states of what they have read there have equal marks.
struct ReadMark: Sendable, Equatable {
    /// The last event that they have read.
    let upto: Int64
    /// When they last read in the channel, or a later time: it rises with each topic that they read by itself.
    let at: Moment

    /// Of a channel in which they have read nothing.
    static let none = ReadMark(upto: 0, at: Moment(milliseconds: 0))
}
