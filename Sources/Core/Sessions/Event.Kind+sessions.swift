extension Event.Kind {
    package static let sessionEnded = Event.Kind("session.ended")
}
