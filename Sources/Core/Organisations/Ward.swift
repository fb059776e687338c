/// A ward of a designated city: no organisation of its own, stored because addresses and codes name it.
package struct Ward: Sendable, Hashable {
    package let code: String
    package let name: String
    package let reading: String
}
