extension UnsafePointer<CChar>? {
    /// The C string as text; empty where cmark has none. cmark was fed valid UTF-8, so nothing is repaired here.
    var text: String {
        self.map { String(cString: $0) } ?? ""
    }
}
