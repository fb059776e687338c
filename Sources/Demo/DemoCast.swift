import Core

/// Who is who and what is where, by the words of the files.
struct DemoCast {
    var viewers: [String: Viewer] = [:]
    var channels: [String: ID<Channel>] = [:]
    var spaces: [String: ID<Space>] = [:]
    /// Who joined a channel, in the order of the file.
    var joined: [String: [String]] = [:]

    func viewer(_ id: String) throws -> Viewer {
        guard let viewer = viewers[id] else { throw DemoFlaw(what: "nobody is called \(id)") }
        return viewer
    }

    func channel(_ id: String) throws -> ID<Channel> {
        guard let channel = channels[id] else { throw DemoFlaw(what: "no channel is called \(id)") }
        return channel
    }

    func space(_ id: String) throws -> ID<Space> {
        guard let space = spaces[id] else { throw DemoFlaw(what: "no space is called \(id)") }
        return space
    }
}

/// The demo's files contradict themselves.
struct DemoFlaw: Error {
    let what: String
}
