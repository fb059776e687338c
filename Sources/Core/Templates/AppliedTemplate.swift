/// What came of applying a template.
package struct AppliedTemplate: Sendable {
    package let space: ID<Space>
    package let isNewSpace: Bool
    /// All types of the template by their keys, as they are now.
    package internal(set) var types: [String: TopicType.Version] = [:]
    /// All channels of the template by their names.
    package internal(set) var channels: [String: ID<Channel>] = [:]
    /// Names of types and channels, in the order of the file.
    package internal(set) var newTypes: [String] = []
    package internal(set) var changedTypes: [String] = []
    package internal(set) var newChannels: [String] = []
    package internal(set) var changedChannels: [String] = []

    init(space: ID<Space>, isNewSpace: Bool) {
        self.space = space
        self.isNewSpace = isNewSpace
    }

    /// Whether everything was there already.
    package var isUnchanged: Bool {
        !isNewSpace && newTypes.isEmpty && changedTypes.isEmpty && newChannels.isEmpty && changedChannels.isEmpty
    }
}
