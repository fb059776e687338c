import Core
import Foundation
import SQLCore

/// Creates the demo community with the same acts as real members, each at its time, so that it looks and counts like a real one.
package struct DemoLoader: Sendable {
    package struct Count: Sendable {
        package let people: Int
        package let posts: Int
    }

    private let storage: Storage
    private let clock: ManualClock
    private let assets: [String: [UInt8]]
    private let today: Moment

    /// - Parameter assets: the embedded files; those under `demo/` and `templates/` are used.
    package init(database: any Database, assets: [(String, [UInt8])], today: Moment = .now) {
        self.assets = Dictionary(assets) { first, _ in first }
        self.today = today
        clock = ManualClock(today.adding(-120 * 86_400))
        storage = Storage(database: database, clock: clock)
    }

    package func load() async throws -> Count {
        let community = try read(DemoCommunity.self, "demo/community.json")
        let names = assets.keys.filter { $0.hasPrefix("demo/channels/") }.sorted()
        let script = DemoScript(try names.map { try read(DemoTopics.self, $0) }, calendar: DemoCalendar(today: today))

        let founding = DemoFounding(storage: storage, clock: clock, community: community, templates: try templates(of: community))
        var cast = try await founding.found()
        var stage = DemoStage(storage: storage, clock: clock, community: community, cast: cast)
        for (at, act) in script.acts {
            clock.set(max(at, clock.now))
            try await stage.perform(act)
        }
        for collection in community.collections { try await stage.gather(collection) }
        clock.set(max(today, clock.now))
        cast = stage.cast
        try await founding.archive(cast)
        return Count(people: cast.viewers.count, posts: stage.posts.count)
    }

    private func templates(of community: DemoCommunity) throws -> [String: SpaceTemplate] {
        let files = try community.templates.map { template in
            (template.file, try SpaceTemplate(file: Data(assets["templates/\(template.file).json"] ?? [])))
        }
        return Dictionary(files) { first, _ in first }
    }

    private func read<Part: Decodable>(_: Part.Type, _ name: String) throws -> Part {
        try JSONDecoder().decode(Part.self, from: Data(assets[name] ?? []))
    }
}
