/// The topics of listed organisations, as far as the viewer may read them.
package struct BodyRecord: Sendable, Hashable {
    package var solved = 0
    package var reported = 0
    package var asking = 0

    package init() {}
}
