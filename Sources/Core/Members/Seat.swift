/// A place to work: organisation × section × job. A member sits on it for a period.
package struct Seat: Sendable, Hashable {
    package let id: ID<Seat>
    package let organisation: ID<Organisation>
    package let section: String
    package let job: String
}
