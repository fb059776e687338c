import Core
import Web

@testable import Core

extension TestSite {
    /// Adds an applicant whose address does not identify their organisation.
    func apply(_ name: String, mail: String, organisation: String) async throws -> ID<JoinRequest> {
        let application = try JoinApplication(
            JoinForm(mail: mail, name: name, reading: "よみ", section: "総務課", organisation: organisation, consent: true)
        )
        return try await site.storage.write { work in
            let id = work.newID(JoinRequest.self)
            try work.joinRequests.wait(application, id: id)
            try work.events.append(.requestReceived)
            return id
        }
    }

    /// Adds organisations to the directory.
    func bringIn(_ rows: [[String: String]]) async throws {
        _ = try await ImportDirectory(storage: site.storage)(
            rows.enumerated().map { DirectoryRow(line: $0.offset + 2, values: $0.element) }
        )
    }

    /// The opening post of a topic.
    func opening(of topic: ID<Topic>) async throws -> ID<Post> {
        try await site.storage.read { try $0.topics.find(topic)?.opening } ?? { throw Refusal.notFound }()
    }

    /// A space that everybody may read, with one channel.
    func publicPlace() async throws -> (space: ID<Space>, channel: ID<Core.Channel>) {
        let keeper = viewer(.aikawa)
        let space = try await CreateSpace(storage: site.storage)(
            SpaceDraft(name: "みんなの広場", lead: "だれでも読めます。", kind: .square, audience: .readable),
            as: keeper
        )
        let draft = try ChannelDraft(name: "広場の話", lead: "", access: .open, posting: .everyone)
        return (space, try await CreateChannel(storage: site.storage)(draft, in: space, as: keeper))
    }

    func member(_ name: Name) -> String { "\(viewer(name).member)" }
}

extension String {
    var percentEncoded: String {
        String(
            utf8.flatMap { byte -> [Character] in
                let hex = Array("0123456789ABCDEF")
                return ["%", hex[Int(byte >> 4)], hex[Int(byte & 15)]]
            }
        )
    }
}
