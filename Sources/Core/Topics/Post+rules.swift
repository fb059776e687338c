extension Post {
    package func mayReact(in access: ChannelAccess) -> Bool { objectionToReact(in: access) == nil }

    func objectionToReact(in access: ChannelAccess) -> Refusal? { access.objectionToReply ?? objectionToChange }

    /// Only its author may edit a post.
    func objectionToEdit(in access: ChannelAccess) -> Refusal? {
        guard isOwn(access.viewer) else { return .forbidden("post.not-yours") }
        return objectionToChange ?? access.objectionToReply
    }

    /// Its author and moderators may withdraw a post, even where they may no longer write.
    func objectionToWithdraw(in access: ChannelAccess) -> Refusal? {
        guard isOwn(access.viewer) || access.may(.moderate) else { return .forbidden("post.not-yours") }
        return objectionToChange
    }

    /// For an opening post: what stands against acts in its topic, which is withdrawn with it.
    var objectionBelow: Refusal? { withdrawal == nil ? nil : .forbidden("topic.withdrawn") }

    private var objectionToChange: Refusal? { withdrawal == nil ? nil : .forbidden("post.withdrawn-already") }
}
