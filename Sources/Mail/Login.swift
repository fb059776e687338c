/// The credentials for a mail server.
package struct Login: Sendable, Equatable {
    package let username: String
    package let password: String

    package init(username: String, password: String) {
        self.username = username
        self.password = password
    }
}
