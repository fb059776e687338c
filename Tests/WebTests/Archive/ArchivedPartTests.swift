import Core
import TestActs
import Testing

@testable import Web

/// The parts of features in the readable export.
@Suite("The part of a feature in an export")
struct ArchivedPartTests {
    @Test("is pages that are there, or the reason for none")
    func parts() async throws {
        let site = try await TestSite()
        let topic = try await site.start("題", "本文", by: .nozawa)
        let reply = try await site.reply("答え", to: topic, by: .kurihara)
        _ = try await AcceptAnswer(storage: site.site.storage)(reply, as: site.viewer(.nozawa))
        let text = try CardText(title: "ナレッジ", answer: "答え", conditions: "")
        _ = try await MakeCard(storage: site.site.storage)(text, from: topic, sources: [reply], review: .year, as: site.viewer(.nozawa))
        var written: [String: Int] = [:]
        for component in ComponentPages.all {
            switch component.archive {
            case .none(let reason): #expect(reason.split(separator: " ").count > 2, "\(component.name)")
            case .pages(let write):
                let files = Locked(0)
                try await site.site.storage.read { snapshot in
                    let spaces = try snapshot.archivedSpaces(for: .members)
                    let book = ArchiveBook(snapshot, .japanese, spaces: spaces) { _, _ in files.withLock { $0 += 1 } }
                    _ = try write(book)
                }
                written[component.name] = files.withLock { $0 }
            }
        }
        #expect(Set(written.keys).isSuperset(of: ["knowledge", "topics"]))
        #expect(written.values.allSatisfy { $0 >= 2 }, "\(written)")
    }

    @Test("belongs to a feature with a name of its own")
    func names() {
        let names = ComponentPages.all.map(\.name)
        #expect(names.count > 15)
        #expect(Set(names).count == names.count)
        // A component with subjects has pages of the same name.
        let withSubjects = Components.all.filter { !$0.subjects.isEmpty }.map(\.name)
        #expect(Set(withSubjects).isSubset(of: names))
    }
}
