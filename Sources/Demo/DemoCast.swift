import Core

/// The demo's members, spaces and channels, by their names in the files.
struct DemoCast {
    var viewers: [String: Viewer] = [:]
    var channels: [String: ID<Channel>] = [:]
    var spaces: [String: ID<Space>] = [:]
    /// Types of topics by their keys.
    var types: [String: DemoType] = [:]
    /// The members of each channel, in file order.
    var joined: [String: [String]] = [:]

    func viewer(_ id: String) throws -> Viewer {
        guard let viewer = viewers[id] else { throw DemoFlaw(what: "nobody is called \(id)") }
        return viewer
    }

    func channel(_ id: String) throws -> ID<Channel> {
        guard let channel = channels[id] else { throw DemoFlaw(what: "no channel is called \(id)") }
        return channel
    }

    func type(_ key: String) throws -> DemoType {
        guard let type = types[key] else { throw DemoFlaw(what: "no type is called \(key)") }
        return type
    }

    func space(_ id: String) throws -> ID<Space> {
        guard let space = spaces[id] else { throw DemoFlaw(what: "no space is called \(id)") }
        return space
    }
}
