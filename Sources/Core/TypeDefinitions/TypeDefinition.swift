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

/// Who may start a topic of a type, among those who may write in the channel.
package enum Starters: String, Codable, CaseIterable, Sendable {
    case everyone
    /// Those who may announce: named starters, national bodies, moderators.
    case announcers
    case moderators
}

/// What a type says on its pages.
package struct TypeWords: Codable, Sendable, Hashable {
    /// On the button that starts one.
    package var button: LocalizedText?
    /// Where there are none yet.
    package var empty: LocalizedText?
    /// Above the form.
    package var help: LocalizedText?

    package init(button: LocalizedText? = nil, empty: LocalizedText? = nil, help: LocalizedText? = nil) {
        self.button = button
        self.empty = empty
        self.help = help
    }
}
