import Core

/// The hidden field that names one filling-in of a form.
enum FormKey {
    /// What the form came back with, where that can be a key; else a new one, or the next attempt would be refused again.
    static func value(_ form: Form) -> String {
        (try? IdempotencyKey(form["key"])) == nil ? Secret().text : form["key"]
    }
}
