/// A password could not be hashed. Independent of the password, unless it is gigabytes long.
package struct HashingFailure: Error, Equatable {
    /// The library's code (`argon2.h`): -22 is out of memory.
    package let code: Int32
}
