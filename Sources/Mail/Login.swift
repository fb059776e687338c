/// What a member of staff enters at a mail server that asks who one is.
package struct Login: Sendable, Equatable {
    package let username: String
    package let password: String

    package init(username: String, password: String) {
        self.username = username
        self.password = password
    }
}
