extension PublicLayout {
    init(_ visit: PageRequest, title: String, isOpen: Bool = false) {
        self.init(
            texts: visit.texts,
            theme: visit.theme,
            title: title,
            isSignedIn: visit.viewer != nil,
            isDemo: visit.isDemo,
            isOpen: isOpen
        )
    }
}
