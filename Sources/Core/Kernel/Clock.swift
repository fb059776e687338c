/// The current time. A seam to the outside world: tests set it by hand.
package protocol Clock: Sendable {
    var now: Moment { get }
}
