/// The page that a mail links to.
package enum MailTarget: Sendable, Hashable {
    /// Confirms an application; the text of a signed link.
    case join(String)
    /// Signs in; the text of a signed link.
    case signIn(String)
    case card(ID<Card>)
    case draft(ID<Draft>)
    case topic(ID<Topic>)
    /// A reply in its topic.
    case reply(ID<Post>, of: ID<Topic>)
    case member(ID<Member>)
    case post(ID<Post>)
    case space(ID<Space>)
    case channel(ID<Channel>)
    /// The form to join.
    case joinPage
    case front
    case settings
    /// The applications waiting for review.
    case requests
    /// The operators' page about mail.
    case mail
}
