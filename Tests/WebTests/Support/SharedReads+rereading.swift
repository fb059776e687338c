import Core
import Testing

extension SharedReads {
    /// Keeps as in service, reads everything that is kept again, and fails where it differs from what is stored: an act that emitted no event.
    static var rereading: SharedReads { SharedReads { Issue.record("What is kept differs from what is stored.\n\($0)") } }

    /// Keeps nothing, for tests that write rows without an event.
    static var nothing: SharedReads { SharedReads(bytes: 0) }
}
