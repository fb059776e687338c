import SQLCore

/// Who put a body or a mail domain there: the published directory, which an import may change, or an operator.
package enum DirectorySource: String, Sendable, SQLBindable, SQLReadable {
    case directory, `operator`
}
