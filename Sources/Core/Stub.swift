import SQLCore
package struct Mask: Sendable, Hashable, SQLBindable, SQLReadable, RawRepresentable { package let rawValue: String; package init?(rawValue: String) { self.rawValue = rawValue }; init(_ o: Organisation, population: Int?) { rawValue = "x" } }
struct OS { func figures(of: ID<Organisation>) throws -> Figures? { nil } }
struct MS { func isActive(_ : ID<Member>) throws -> Bool { true } }
struct VS { func viewer(_ : ID<Member>) throws -> Viewer? { nil } }
extension Snapshot { var organisations: OS { OS() }; var members: MS { MS() }; var viewers: VS { VS() } }
