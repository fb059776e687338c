extension String {
    /// This text with the wildcards of `LIKE … ESCAPE '\'` escaped.
    var escapedForLike: String {
        replacing("\\", with: "\\\\").replacing("%", with: "\\%").replacing("_", with: "\\_")
    }
}
