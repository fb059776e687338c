import SQLCore

/// The source of an organisation or mail domain: the published directory, which imports may change, or an operator.
package enum DirectorySource: String, Sendable, SQLBindable, SQLReadable {
    case directory, `operator`
}
