import Core
import Foundation
import HTML

extension Path {
    static func spaceMembers(_ id: ID<Space>, after member: ID<Member>) -> Path { .spaceMembers(id).with("after", "\(member)") }
    static func channelMembers(_ id: ID<Channel>, after member: ID<Member>) -> Path { .channelMembers(id).with("after", "\(member)") }

    private static let unreserved = CharacterSet(
        charactersIn: "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~"
    )

    /// The same address with one more query parameter.
    func with(_ name: StaticString, _ value: String) -> Path {
        let value = value.addingPercentEncoding(withAllowedCharacters: Self.unreserved) ?? ""
        return Path(text + (text.contains("?") ? "&" : "?") + "\(name)=" + value)
    }
}
