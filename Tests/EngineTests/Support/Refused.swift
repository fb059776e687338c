/// A throw of a body's own.
enum Refused: Error, Equatable {
    case because(String)
}
