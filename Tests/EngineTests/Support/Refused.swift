/// An error thrown by a body.
enum Refused: Error, Equatable {
    case because(String)
}
