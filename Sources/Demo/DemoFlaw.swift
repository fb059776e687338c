/// The demo's files are inconsistent.
struct DemoFlaw: Error {
    let what: String
}
