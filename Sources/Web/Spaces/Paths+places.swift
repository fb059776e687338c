import Core
import Foundation
import HTML

extension Path {
    static func spaceMembers(_ id: ID<Space>, after member: ID<Member>) -> Path { .spaceMembers(id).with("after", "\(member)") }
    static func channelMembers(_ id: ID<Channel>, after member: ID<Member>) -> Path { .channelMembers(id).with("after", "\(member)") }

    /// The same address with one more query parameter.
    func with(_ name: StaticString, _ value: String) -> Path {
        let plain = CharacterSet(charactersIn: "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~")
        let value = value.addingPercentEncoding(withAllowedCharacters: plain) ?? ""
        return Path(text + (text.contains("?") ? "&" : "?") + "\(name)=" + value)
    }
}
