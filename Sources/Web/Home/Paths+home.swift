extension Path {
    static let forYou = home.at(ForYouView.id)
}
