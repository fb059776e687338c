/// Rows of a page that change only with an event: for a subject in a channel what every viewer sees alike, for a member where they are. Nothing in it may
/// depend on the time, and every act that changes it must emit an event that ends its version.
protocol SharedPart: Sendable, Equatable {
    /// Its approximate size in memory.
    var bytes: Int { get }
}
