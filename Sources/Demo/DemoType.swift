import Core

/// A type of topics in the demo.
struct DemoType {
    let version: TopicType.Version
    let definition: TypeDefinition
}
