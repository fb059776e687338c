/// A session that has just begun. The only time its secret can be read: it goes into the cookie.
package struct OpenedSession: Sendable {
    package let id: ID<Session>
    package let member: ID<Member>
    package let secret: Secret
    package let expiresAt: Moment
}
