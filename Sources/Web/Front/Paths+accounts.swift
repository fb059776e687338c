import HTML

extension Path {
    static let demo = Path("/demo")
    static let joinWaiting = Path("/join/waiting")
}
