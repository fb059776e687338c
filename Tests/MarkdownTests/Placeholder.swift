import Testing

@Test("the suite runs") func runs() { #expect(Bool(true)) }
