/// The failure of an hourly job, with its feature.
package struct HourlyJobFailure: Error, CustomStringConvertible {
    let component: String
    let error: any Error

    package var description: String { "\(component): \(error)" }
}
