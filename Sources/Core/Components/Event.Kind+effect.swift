extension Event.Kind {
    var effect: EventEffect { Components.effects[self] ?? .unknown }

    /// Whether who may read what can have changed: open streams check again.
    package var changesAccess: Bool { effect.changesAccess }
}
