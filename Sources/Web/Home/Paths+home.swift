import HTML

extension Path {
    static let forYou = home.at(ForYouView.id)
}
