import Testing

@Suite("To come")
struct ToCome {}
