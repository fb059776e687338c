extension String {
    /// This text with the signs that `LIKE … ESCAPE '\'` gives a meaning made plain.
    var escapedForLike: String {
        replacing("\\", with: "\\\\").replacing("%", with: "\\%").replacing("_", with: "\\_")
    }
}
