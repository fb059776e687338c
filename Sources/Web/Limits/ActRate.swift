/// The rate limit of one member on one node, as a token bucket: burst size and refill rate.
package struct ActRate: Sendable {
    let perMinute: Int
    let perDay: Int
}
