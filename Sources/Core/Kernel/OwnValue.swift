/// A value of an `OwnRow`.
package enum OwnValue: Sendable, Equatable {
    case text(String)
    case number(Int)
    case flag(Bool)
    case time(Moment)
    /// The address of a page.
    case page(Subject)
    case rows([OwnRow])
}
