/// A media type, from `Content-Type`.
struct MediaType: Sendable {
    /// In lower case, without parameters: `application/x-www-form-urlencoded`.
    let name: String

    init?(_ field: String?) {
        guard let first = field?.split(separator: ";", omittingEmptySubsequences: false).first else { return nil }
        name = first.lowercased().trimming(while: { $0 == " " || $0 == "\t" })
    }
}

extension String {
    func trimming(while isLoose: (Character) -> Bool) -> String {
        String(drop(while: isLoose).reversed().drop(while: isLoose).reversed())
    }
}
