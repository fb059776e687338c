/// How often one member may do something on one node: as much as this at once, afterwards as much as flows back.
package struct ActRate: Sendable {
    let perMinute: Int
    let perDay: Int
}
