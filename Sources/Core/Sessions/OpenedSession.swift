/// A new session. Its secret, which goes into the cookie, is readable only here.
package struct OpenedSession: Sendable {
    package let id: ID<Session>
    package let member: ID<Member>
    package let secret: Secret
    package let expiresAt: Moment
}
