/// A definition that cannot be taken, with everything that is wrong with it.
package struct DefinitionFlaws: Error, Sendable {
    package let flaws: [DefinitionFlaw]
}
