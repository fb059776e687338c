/// What a type of topics is: a value that is stored as JSON, checked before it is used (`flaws`), and never changed afterwards.
package struct TypeDefinition: Codable, Sendable, Hashable {
    /// Names it in its space: `trouble`.
    package var key: String
    package var name: LocalizedText
    /// One character, as a mark.
    package var letter: LocalizedText
    package var start: Starters
    package var words: TypeWords
    package var fields: [TypeField]
    /// Nil where topics of the type have no states.
    package var workflow: Workflow?
    package var views: [TypeView]

    package init(
        key: String,
        name: LocalizedText,
        letter: LocalizedText,
        start: Starters = .everyone,
        words: TypeWords = TypeWords(),
        fields: [TypeField] = [],
        workflow: Workflow? = nil,
        views: [TypeView] = []
    ) {
        self.key = key
        self.name = name
        self.letter = letter
        self.start = start
        self.words = words
        self.fields = fields
        self.workflow = workflow
        self.views = views
    }

    package func field(_ key: String) -> TypeField? { fields.first { $0.key == key } }

    package func view(_ kind: TypeView.Kind) -> TypeView? { views.first { $0.kind == kind } }
}
