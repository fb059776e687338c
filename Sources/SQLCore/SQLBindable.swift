/// A type that can be bound as one value.
@usableFromInline package protocol SQLBindable {
    var sqlValue: SQLValue { get }
}

/// Enums with string values are stored as that string.
extension SQLBindable where Self: RawRepresentable<String> {
    @inlinable package var sqlValue: SQLValue { .text(rawValue) }
}
