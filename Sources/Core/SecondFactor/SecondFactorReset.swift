/// The record of a second factor that an operator reset.
package struct SecondFactorReset: Sendable {
    package let memberName: String
    package let operatorName: String
    package let reason: String
    package let at: Moment
}
