/// A ward of a designated city: no body of its own, kept because addresses and codes name it.
package struct Ward: Sendable, Hashable {
    package let code: String
    package let name: String
    package let reading: String
}
