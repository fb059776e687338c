/// Statements that cannot run in a transaction, such as creating a database. For administration, never with text from outside.
package enum ServerWork {
    package static func run(_ statement: String, on settings: PostgresSettings) throws {
        try Connection(settings).run(text: statement, within: nil)
    }
}
