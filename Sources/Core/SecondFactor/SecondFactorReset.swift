/// A record that an operator turned somebody's codes off.
package struct SecondFactorReset: Sendable {
    package let memberName: String
    package let operatorName: String
    package let reason: String
    package let at: Moment
}
