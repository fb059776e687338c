/// Windows paths as pasted: `\\fs01\共有\*.xlsx`, `D:\#共有\!重要`. Backslashes in them are text.
enum WindowsPath {
    static func begins(_ line: [Unicode.Scalar], at backslash: Int) -> Bool {
        if backslash + 1 < line.count, line[backslash + 1] == "\\" { return true }
        guard backslash >= 2, line[backslash - 1] == ":", line[backslash - 2].isASCIILetter else { return false }
        return backslash == 2 || !(line[backslash - 3].isASCIILetter || line[backslash - 3].isASCIIDigit)
    }

    /// At a space or a character that file names cannot contain.
    static func end(_ line: [Unicode.Scalar], from start: Int) -> Int {
        line[start...].firstIndex { $0.properties.isWhitespace || "<>\"|、。「」『』".unicodeScalars.contains($0) } ?? line.count
    }
}
