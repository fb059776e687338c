import Core
import Foundation
import HTML
import HTTPTypes
import Testing

@testable import Web

@Suite("A pattern of addresses")
struct PathPatternTests {
    @Test("makes the address of its parameters, in their order")
    func addresses() {
        let id = ID<Topic>(bits: 1)
        #expect(PathPattern<ID<Topic>>("/topics/{id}/state")(id).text == "/topics/\(id)/state")
        #expect(PathPattern<ID<Topic>, String>("/a/{id}/b/{type}")(id, "note").text == "/a/\(id)/b/note")
        #expect(PathPattern<String, String>("/a/{b}/{c}")("1", "2").text == "/a/1/2")
        #expect(PathPattern<String, String>("/a/{b}/{c}").start == "/a")
    }

    @Test("of a kind of subject has the address of each")
    func subjects() {
        let id = ID<TopicType>(bits: 1)
        #expect(Path.topicType.pattern == "/topic-types/{id}")
        #expect(Path.topicType(id) == .to(.topicType(id)))
    }

    @Test("has a route for every feed that the documentation names")
    func documented() async throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../docs/api.md").standardized
        let addresses = try String(contentsOf: file, encoding: .utf8).matches(of: /`(\/[^`? ]+)`/).map(\.output.1)
        let routes = Routes.all(try await TestSite().site)
        #expect(addresses.count > 7)
        for address in addresses {
            #expect(routes.contains { $0.method == .get && $0.matches(address.split(separator: "/")) }, "\(address)")
        }
    }
}
