extension UnsafePointer<CChar>? {
    /// The C string as text; empty for null. cmark was given valid UTF-8, so nothing is repaired here.
    var text: String {
        self.map { String(cString: $0) } ?? ""
    }
}
