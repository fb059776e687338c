extension PlainFrame {
    init(_ visit: Visit, title: String) {
        self.init(texts: visit.texts, theme: visit.theme, title: title, isSignedIn: visit.viewer != nil, isDemo: visit.isDemo)
    }
}
