package enum QualityFailure: Error, Equatable {
    case unreadable(String, String)
}
