/// A space to be made again elsewhere: its channels and the types of topics that they offer. A value that is kept as a JSON file.
package struct SpaceTemplate: Encodable, Sendable, Hashable {
    /// What the template is called where one is chosen.
    package let name: String
    package let space: TemplateSpace
    package let types: [TypeDefinition]
    package let channels: [TemplateChannel]

    package init(name: String, space: TemplateSpace, types: [TypeDefinition], channels: [TemplateChannel]) {
        self.name = name
        self.space = space
        self.types = types
        self.channels = channels
    }
}
