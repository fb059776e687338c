import Core

/// The hidden field with a form's idempotency key.
enum FormKey {
    /// The submitted key if it is valid; else a new one, since an invalid one would be refused again.
    static func value(_ form: Form) -> String {
        (try? IdempotencyKey(form["key"])) == nil ? Secret().text : form["key"]
    }
}
