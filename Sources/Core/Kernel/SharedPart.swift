/// Rows of a page that are the same for every viewer of a channel. Nothing in it may depend on the viewer or the time, and every act that
/// changes it must emit an event in the channel or in no channel.
protocol SharedPart: Sendable, Equatable {
    /// Its approximate size in memory.
    var bytes: Int { get }
}
