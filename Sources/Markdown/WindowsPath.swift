/// Paths as people paste them: `\\fs01\共有\*.xlsx`, `D:\#共有\!重要`. Every backslash in them is one.
enum WindowsPath {
    static func begins(_ line: [Unicode.Scalar], at backslash: Int) -> Bool {
        if backslash + 1 < line.count, line[backslash + 1] == "\\" { return true }
        guard backslash >= 2, line[backslash - 1] == ":", line[backslash - 2].isASCIILetter else { return false }
        return backslash == 2 || !(line[backslash - 3].isASCIILetter || line[backslash - 3].isASCIIDigit)
    }

    /// At a space or a sign that no file is named with.
    static func end(_ line: [Unicode.Scalar], from start: Int) -> Int {
        line[start...].firstIndex { $0.properties.isWhitespace || "<>\"|、。「」『』".unicodeScalars.contains($0) } ?? line.count
    }
}
