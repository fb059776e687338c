/// A normalised vector, quantised to one byte per component.
struct Vector: Sendable, Equatable {
    let bytes: [UInt8]

    init(_ parts: [Float]) {
        let largest = parts.reduce(0) { max($0, abs($1)) }
        bytes = parts.map { part in UInt8(bitPattern: Int8(largest > 0 ? (part / largest * 127).rounded() : 0)) }
    }
}
