extension ReadTransaction {
    /// What the viewer may do with something that stands in a channel; not found for who may not read it.
    package func access(to subject: Subject, for viewer: Viewer?) throws -> ChannelAccess {
        guard let access = Components.access[subject.kind] else { throw viewer == nil ? Refusal.signedOut : Refusal.notFound }
        return try access(self, subject, viewer)
    }
}
