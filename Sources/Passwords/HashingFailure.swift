/// A password could not be hashed. Nothing about the password causes this but a length of gigabytes.
package struct HashingFailure: Error, Equatable {
    /// The library's code (`argon2.h`): -22 means that there was no memory.
    package let code: Int32
}
