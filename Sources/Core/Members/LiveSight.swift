/// In what way somebody sees a stretch.
enum LiveSight: Hashable {
    case own(ID<Member>)
    /// Which of the topics are unread.
    case shared([Bool])
}
