import Core
import Web

@testable import Core

extension TestSite {
    /// Lets somebody wait whose address does not name their body.
    func apply(_ name: String, mail: String, organisation: String) async throws -> ID<JoinRequest> {
        let application = try JoinApplication(
            JoinForm(mail: mail, name: name, reading: "よみ", section: "総務課", organisation: organisation, consent: true)
        )
        return try await site.storage.write { work in
            let id = work.newID(JoinRequest.self)
            try work.joinRequests.wait(application, id: id)
            return id
        }
    }

    /// Brings more bodies into the directory.
    func bringIn(_ rows: [[String: String]]) async throws {
        _ = try await ImportDirectory(storage: site.storage)(
            rows.enumerated().map { DirectoryRow(line: $0.offset + 2, values: $0.element) }
        )
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
